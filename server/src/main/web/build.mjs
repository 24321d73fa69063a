// Bundles the pages into the folder the server serves them from.
// Usage: node build.mjs <output folder>
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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

function isUpToDate(page, output) {
  const made = [`${page}.js`, `${page}.css`, 'index.html', 'icon.svg'].map((name) => join(output, name));
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
  const html = readFileSync(join(here, 'shared', 'index.html'), 'utf8');
  writeFileSync(join(output, 'index.html'), html.replaceAll('{page}', page));
  copyFileSync(join(here, 'shared', 'icon.svg'), join(output, 'icon.svg'));
}

for (const page of PAGES) {
  const output = join(argv[2], page);
  if (!isUpToDate(page, output)) {
    ensureModules(here);
    await bundle(page, output);
  }
}
