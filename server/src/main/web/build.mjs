// Bundles the web board into the folder the server serves it from.
// Usage: node build.mjs <output folder>
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureModules } from './modules.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, 'board');
const output = argv[2];
const copied = ['index.html', 'icon.svg'];

const newest = (paths) => Math.max(...paths.map((path) => statSync(path).mtimeMs));
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

function isUpToDate() {
  const made = ['board.js', 'board.css', ...copied].map((name) => join(output, name));
  if (!made.every(existsSync)) {
    return false;
  }
  const inputs = [...filesIn(source), join(here, 'build.mjs'), join(here, 'package-lock.json')];
  return newest(inputs) <= Math.min(...made.map((path) => statSync(path).mtimeMs));
}

async function bundle() {
  const { build } = await import('esbuild');
  mkdirSync(output, { recursive: true });
  await build({
    entryPoints: { board: join(source, 'main.js') },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'linked',
    outdir: output,
    logLevel: 'warning',
  });
  copied.forEach((name) => copyFileSync(join(source, name), join(output, name)));
}

if (!isUpToDate()) {
  ensureModules(here);
  await bundle();
}
