// Brings node_modules of a folder in line with its lock file, and does nothing when it already is.
// Usage: node modules.mjs <folder>
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env, exit } from 'node:process';
import { pathToFileURL } from 'node:url';

const fingerprint = (folder) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .update(process.version)
    .digest('hex');

export function ensureModules(folder) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error(`Node 20 or newer is needed; this is ${process.version}.`);
    exit(1);
  }
  const stamp = join(folder, 'node_modules', '.installed');
  const wanted = fingerprint(folder);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  const npm = spawnSync('npm', ['ci', '--no-progress', '--loglevel=error'], {
    cwd: folder,
    env: { ...env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error(`Cannot install the npm packages of ${folder}: npm ci ended with ${npm.status}.`);
    exit(1);
  }
  writeFileSync(stamp, wanted);
}

if (import.meta.url === pathToFileURL(argv[1]).href) {
  ensureModules(argv[2]);
}
