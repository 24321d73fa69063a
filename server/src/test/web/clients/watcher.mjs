import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DEMO_PASSWORD, Person } from '../lib/person.mjs';
import { until } from '../lib/until.mjs';
import { changeable, flip } from './echo.mjs';

const SCRIPT = fileURLToPath(new URL('../echo-watcher.mjs', import.meta.url));

/** The watcher that benches use: it must count as it says. */
export function watcherTests(server) {
  describe('The Echo watcher', () => {
    let folder;

    before(() => (folder = mkdtempSync(join(tmpdir(), 'veranda-watcher-'))));
    after(() => rmSync(folder, { recursive: true, force: true }));

    it('writes down every event once and sums them up', async () => {
      const file = join(folder, 'events.ndjson');
      const desk = await Person.signIn(server().url, 'desk@quinta.example');
      let room = await changeable(desk);
      let printed = '';
      const watcher = spawn('node', [SCRIPT, server().url, 'admin@quinta.example', DEMO_PASSWORD, file]);
      watcher.stdout.on('data', (text) => (printed += text));
      watcher.stderr.on('data', (text) => (printed += text));
      await until('it listens', () => printed.startsWith('ready'));

      for (let round = 0; round < 6; round += 1) {
        room = await flip(desk, room);
      }
      const lines = () => readFileSync(file, 'utf8').trimEnd().split('\n');
      await until('it has written all', () => lines().length === 6);
      const ended = new Promise((resolve) => watcher.once('exit', resolve));
      watcher.kill();

      assert.equal(await ended, 0);
      const events = lines().map((line) => JSON.parse(line));
      const { events: count, first, last, holes, repeats, foreign } = JSON.parse(printed.split('\n')[1]);
      assert.deepEqual([count, holes, repeats, foreign, last - first], [6, 0, 0, 0, 5]);
      assert.equal(events.at(-1).data.room.version, room.version);
    });
  });
}
