import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { en } from '../../../main/web/operator/texts/en.js';
import { es } from '../../../main/web/operator/texts/es.js';
import { bytes, millis } from '../../../main/web/operator/texts/numbers.js';
import { textsOf } from '../lib/books.mjs';

const SERVER = join(dirname(fileURLToPath(import.meta.url)), '../../../main/java/org/veranda/server/realtime');

const read = (name) => readFileSync(join(SERVER, name), 'utf8');

textsOf('operator', { en, es });

test('every trouble that the server knows has a cause and a remedy in words', () => {
  const troubles = [...read('watch/Trouble.java').matchAll(/^ {4}([A-Z_]{5,})[,;]$/gm)].map(([, name]) => name);
  assert.ok(troubles.length > 20);
  for (const trouble of troubles) {
    assert.ok(`trouble.${trouble}` in en && `remedy.${trouble}` in en, trouble);
  }
});

test('every reason to refuse and every code to close with that the server counts has a word', () => {
  const listed = (name) => read('RealtimeMetrics.java').match(new RegExp(`${name} =\\s*List\\.of\\(([^;]*)\\);`))[1];
  const reasons = listed('REASONS').match(/\w+(?=")/g);
  const codes = listed('CODES').match(/\d{4}/g);
  assert.ok(reasons.length > 5 && codes.length > 10);
  for (const name of [...reasons.map((reason) => `refused.${reason}`), ...codes.map((code) => `closed.${code}`)]) {
    assert.ok(name in en && name in es, name);
  }
});

test('tells sizes and times shortly', () => {
  const plain = (text) => text.replaceAll('\u00a0', ' ');
  assert.deepEqual([0, 1023, 1536, 524_288, 3_221_225_472].map((value) => plain(bytes(value, 'en'))), ['0 B', '1,023 B', '1.5 kB', '512 kB', '3 GB']);
  assert.deepEqual([0.84, 12.3, 1400].map((value) => plain(millis(value, 'es'))), ['0,8 ms', '12 ms', '1,4 s']);
});
