// Bundles the pages into the folder the server serves them from.
// Usage: node build.mjs <output folder>
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureModules } from './modules.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const PAGES = ['board', 'operator'];

const newest = (paths) => Math.max(...paths.map((path) => statSync(path).mtimeMs));
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** What is copied as it stands: where from, and what it is called there. */
const copied = (page) => [
  [join(here, page, 'index.html'), 'index.html'],
  [join(here, 'shared', 'icon.svg'), 'icon.svg'],
];

function isUpToDate(page, output) {
  const names = [`${page}.js`, `${page}.css`, ...copied(page).map(([, name]) => name)];
  const made = names.map((name) => join(output, name));
  if (!made.every(existsSync)) {
    return false;
  }
  const sources = [page, 'shared'].flatMap((folder) => filesIn(join(here, folder)));
  const inputs = [...sources, join(here, 'build.mjs'), join(here, 'package-lock.json')];
  return newest(inputs) <= Math.min(...made.map((path) => statSync(path).mtimeMs));
}

async function bundle(page, output) {
  const { build } = await import('esbuild');
  mkdirSync(output, { recursive: true });
  await build({
    entryPoints: { [page]: join(here, page, 'main.js') },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'linked',
    outdir: output,
    logLevel: 'warning',
  });
  copied(page).forEach(([from, name]) => copyFileSync(from, join(output, name)));
}

for (const page of PAGES) {
  const output = join(argv[2], page);
  if (!isUpToDate(page, output)) {
    ensureModules(here);
    await bundle(page, output);
  }
}
