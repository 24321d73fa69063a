import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const WEB = join(dirname(fileURLToPath(import.meta.url)), '../../../main/web');
const holes = (text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

const codeIn = (folder) =>
  readdirSync(join(WEB, folder), { recursive: true })
    .filter((name) => name.endsWith('.js') && !/texts.e[ns]\.js$/.test(name))
    .map((name) => readFileSync(join(WEB, folder, name), 'utf8'))
    .join('\n');

/** Every text of a page exists in every language, is used, and none is missing. */
export function textsOf(page, { en, es }) {
  const code = [page, 'shared'].map(codeIn).join('\n');

  test(`every text of the ${page} exists in every language, with the same values to fill in`, () => {
    assert.deepEqual(Object.keys(es), Object.keys(en));
    for (const key of Object.keys(en)) {
      assert.deepEqual(holes(es[key]), holes(en[key]), key);
    }
  });

  test(`every text that the code of the ${page} names exists`, () => {
    const named = [...code.matchAll(/get\('([\w.-]+)'/g)].map(([, key]) => key);
    assert.ok(named.length > 30);
    assert.deepEqual(named.filter((key) => !(key in en)), []);
  });

  test(`no text of the ${page} is unused`, () => {
    const families = [
      ...[...code.matchAll(/`([\w.-]+\.)\$\{/g)].map(([, family]) => family),
      ...[...code.matchAll(/\.word\('(\w+)'/g)].map(([, family]) => `${family}.`),
    ];
    const used = (key) => code.includes(`'${key}'`) || families.some((family) => key.startsWith(family));
    assert.deepEqual(Object.keys(en).filter((key) => !used(key)), []);
  });
}
