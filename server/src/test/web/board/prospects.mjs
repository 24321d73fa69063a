import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Prospects } from '../../../main/web/board/rooms/prospects.js';

/** Prospects whose questions are answered by hand. */
function asking() {
  const questions = [];
  let told = 0;
  const recall = (id) => new Promise((resolve, reject) => questions.push({ id, resolve, reject }));
  const prospects = new Prospects({ recall, changed: () => (told += 1) });
  return { prospects, questions, told: () => told };
}

const may = (...allowed) => ({ allowed, history: [] });

test('does not take a question that failed for an answer, and asks again', async () => {
  const { prospects, questions } = asking();
  const first = prospects.about(1);
  questions[0].reject(new Error('away'));
  await first;
  assert.deepEqual([prospects.allowed, prospects.failed], [null, true]);
  const second = prospects.about(1);
  assert.equal(prospects.failed, false);
  questions[1].resolve(may('mark_dirty'));
  await second;
  assert.deepEqual([prospects.allowed, prospects.failed], [['mark_dirty'], false]);
});

test('drops the answer to an older question, good or bad', async () => {
  const { prospects, questions, told } = asking();
  const asked = [prospects.about(1), prospects.refresh(1), prospects.refresh(1)];
  questions[2].resolve(may('mark_clean'));
  questions[0].resolve(may('mark_dirty'));
  questions[1].reject(new Error('away'));
  await Promise.all(asked);
  assert.deepEqual([prospects.allowed, prospects.failed, told()], [['mark_clean'], false, 1]);
});

test('knows nothing of another room, and hears nothing once nobody looks', async () => {
  const { prospects, questions, told } = asking();
  const first = prospects.about(1);
  questions[0].resolve({ allowed: ['mark_dirty'], history: ['cleaned'] });
  await first;
  const second = prospects.about(2);
  assert.deepEqual([prospects.allowed, prospects.history], [null, []]);
  prospects.drop();
  questions[1].resolve(may('mark_clean'));
  await second;
  assert.deepEqual([prospects.allowed, told()], [null, 1]);
});
