import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Poll } from '../../../main/web/operator/live/poll.js';
import { Problem } from '../../../main/web/shared/api/http.js';

function polling(answers) {
  const clock = { now: 0, changes: 0, ended: 0, next: null };
  const poll = new Poll({
    ask: async () => {
      const answer = answers.shift();
      if (answer instanceof Error) {
        throw answer;
      }
      return answer;
    },
    changed: () => (clock.changes += 1),
    signedOut: () => (clock.ended += 1),
    now: () => clock.now,
    later: (work) => (clock.next = work),
  });
  return { poll, clock };
}

test('keeps the last answer while the server is away, and knows its age', async () => {
  const { poll, clock } = polling(['first', new Problem(0), new Problem(503), 'second']);
  assert.deepEqual([poll.state, poll.age], ['loading', null]);
  await poll.refresh();
  assert.deepEqual([poll.state, poll.value, poll.age], ['live', 'first', 0]);
  clock.now = 7_900;
  await clock.next();
  await clock.next();
  assert.deepEqual([poll.state, poll.value, poll.age], ['away', 'first', 7]);
  await clock.next();
  assert.deepEqual([poll.state, poll.value, poll.age], ['live', 'second', 0]);
});

test('ends when the session has ended', async () => {
  const { poll, clock } = polling([new Problem(401), 'never']);
  await poll.refresh();
  assert.deepEqual([clock.ended, clock.next, poll.value], [1, null, null]);
});

test('takes no answer to a question that was replaced or given up', async () => {
  let answer;
  const { poll, clock } = polling([new Promise((resolve) => (answer = resolve)), 'newer', 'after the end']);
  const slow = poll.refresh();
  await poll.refresh();
  answer('older');
  await slow;
  assert.equal(poll.value, 'newer');
  const last = poll.refresh();
  poll.stop();
  await last;
  assert.deepEqual([poll.value, clock.changes], ['newer', 1]);
});
