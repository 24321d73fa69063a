import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../../main/web/board/texts/en.js';
import { es } from '../../../main/web/board/texts/es.js';
import { Texts } from '../../../main/web/board/texts/texts.js';
import { languageOf } from '../../../main/web/shared/texts/texts.js';
import { age, dateOf, elapsed } from '../../../main/web/shared/texts/times.js';
import { textsOf } from '../lib/books.mjs';

textsOf('board', { en, es });

test('fills in values and fails loudly on a missing text', () => {
  assert.equal(new Texts('es').get('room.name', { name: '101' }), 'Habitación 101');
  assert.throws(() => new Texts('en').get('no.such'), /Cannot find text no\.such in en/);
});

test('shows a value it does not know as the server sent it', () => {
  const texts = new Texts('en');
  assert.deepEqual([texts.word('status', 'ready'), texts.word('status', 'on-fire')], ['Ready', 'on-fire']);
});

test('says in its own language why something was refused, and else what the server said', () => {
  const refused = (code) => new Texts('es').refusal({ message: 'it is too late', body: { code } });
  assert.equal(refused('UNDO_EXPIRED'), 'han pasado diez segundos.');
  assert.deepEqual([refused('NEWER_CODE'), refused(undefined)], ['it is too late', 'it is too late']);
});

test('speaks the first wished language it knows', () => {
  assert.equal(languageOf([null, 'fr-FR', 'es-MX', 'en']), 'es');
  assert.equal(languageOf(['fr']), 'en');
});

test('tells times shortly', () => {
  const texts = new Texts('en');
  const noon = Date.parse('2026-11-20T12:00:00Z');
  const since = (minutes) => elapsed(new Date(noon - minutes * 60_000).toISOString(), texts, noon);
  assert.deepEqual([0, -5, 38, 125, 3 * 1440].map(since), ['now', 'now', '38m', '2h', '3d']);
  assert.deepEqual([0, 59, 60].map((seconds) => age(seconds, texts)), ['0s', '59s', '1m']);
  assert.equal(dateOf('2026-11-20', 'en'), 'Fri, Nov 20');
});
