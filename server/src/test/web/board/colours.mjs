import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const CSS = join(dirname(fileURLToPath(import.meta.url)), '../../../main/web/shared/styles/base.css');
const [light, dark] = readFileSync(CSS, 'utf8').split('@media (prefers-color-scheme: dark)').map(variables);
const THEMES = { light, dark: { ...light, ...dark } };

const TEXTS = [
  ['ink', 'surface'],
  ['ink', 'ground'],
  ['ink', 'pressed'],
  ['muted', 'surface'],
  ['muted', 'ground'],
  ['accent', 'surface'],
  ['on-accent', 'accent'],
  ['live', 'surface'],
  ['warn', 'surface'],
  ['warn', 'warn-ground'],
  ['on-light', 'pickup'],
  ['on-light', 'clean'],
  ['on-light', 'oos'],
];
const SHAPES = [
  ['outline', 'surface'],
  ['outline', 'ground'],
  ['edge', 'surface'],
  ['accent', 'ground'],
];

function variables(css) {
  const entries = [...css.matchAll(/--?([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name, value]);
  return Object.fromEntries(entries);
}

function luminance(hex) {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [red, green, blue] = [0, 2, 4]
    .map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [dim, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const CONSOLE = join(dirname(fileURLToPath(import.meta.url)), '../../../../../desktop-app/src/main/resources/org/veranda/desktop/ui');

test('a room has the same colour here and in the console', () => {
  for (const theme of ['light', 'dark']) {
    const there = variables(readFileSync(join(CONSOLE, `palette-${theme}.css`), 'utf8').toLowerCase());
    for (const state of ['dirty', 'pickup', 'clean', 'inspected', 'oos', 'ooo']) {
      assert.equal(THEMES[theme][state], there[`v-${state}`], `${state}, ${theme}`);
    }
  }
});

for (const [theme, colour] of Object.entries(THEMES)) {
  test(`every text of the ${theme} theme stands out 4.5 to 1`, () => {
    for (const [text, ground] of TEXTS) {
      assert.ok(contrast(colour[text], colour[ground]) >= 4.5, `${text} on ${ground}`);
    }
    for (const fill of ['dirty', 'inspected', 'ooo']) {
      assert.ok(contrast('#ffffff', colour[fill]) >= 4.5, `white on ${fill}`);
    }
  });

  test(`every shape of the ${theme} theme stands out 3 to 1`, () => {
    for (const [shape, ground] of SHAPES) {
      assert.ok(contrast(colour[shape], colour[ground]) >= 3, `${shape} on ${ground}`);
    }
  });
}
