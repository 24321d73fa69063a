import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../../../main/web/shared/api/http.js';
import { Server } from '../../../main/web/board/api/server.js';
import { Changes } from '../../../main/web/board/rooms/changes.js';
import { room } from './room.mjs';

const DIRTY = { name: 'dirty', command: 'mark_dirty', fields: () => ({ reason: 'web board' }) };
const CLEAN = { name: 'clean-done', command: 'mark_clean', fields: ({ dirty_epoch }) => ({ dirty_epoch }) };
const WALK_IN = { name: 'check-in', to: 'checked-in' };
const accepted = ({ id }) => ({ id, outcome: 'accepted' });

/** Changes at a server that answers each command or wish in turn: a function of what it got, or a status it fails with. */
function answering(...answers) {
  const got = [];
  const put = [];
  const request = async (method, path, { body, headers }) => {
    if (method === 'GET') {
      return { data: { ...room({ id: Number(path.split('/').at(-1)) }), allowed: [] } };
    }
    const asked = body.commands?.[0] ?? { ...body, headers };
    got.push(asked);
    const answer = answers.shift();
    if (typeof answer === 'number') {
      throw new Problem(answer, { message: 'as told' });
    }
    return { data: body.commands ? [answer(asked)] : room() };
  };
  const server = new Server({ token: async () => 'a1' }, request);
  return { changes: new Changes({ server, rooms: { put: (now) => put.push(now.id) } }), got, put };
}

test('offers to take back what was done, and nothing where nothing changed', async () => {
  const { changes, got, put } = answering(accepted, ({ id }) => ({ id, outcome: 'already_done' }));
  assert.equal(await changes.make(room(), DIRTY), got[0].id);
  assert.equal(await changes.make(room(), DIRTY), null);
  assert.notEqual(got[0].id, got[1].id);
  assert.deepEqual(put, [1, 1]);
});

for (const lost of [0, 503]) {
  test(`sends the very same again after an answer that was lost (${lost}), however the room looks by then`, async () => {
    const { changes, got } = answering(lost, lost, accepted);
    await assert.rejects(changes.make(room({ dirty_epoch: 7 }), CLEAN), { status: lost });
    assert.equal(changes.undecided(1), 'clean-done');
    await assert.rejects(changes.again(1), { status: lost });
    assert.equal(await changes.again(1), got[0].id);
    assert.equal(got[0].dirty_epoch, 7);
    assert.deepEqual([got[1], got[2]], [got[0], got[0]]);
    assert.equal(changes.undecided(1), null);
  });
}

test('asks for a status again by the key and the version of the first time', async () => {
  const { changes, got } = answering(0, () => {});
  await assert.rejects(changes.make(room({ version: 19 }), WALK_IN), { status: 0 });
  assert.equal(await changes.again(1), null);
  assert.equal(got[1].headers['If-Match'], '"19"');
  assert.deepEqual(got[1], got[0]);
});

test('forgets what was lost once it is refused', async () => {
  const { changes } = answering(0, ({ id }) => ({ id, outcome: 'refused', code: 'NOT_PERMITTED', message: 'No' }));
  await assert.rejects(changes.make(room(), DIRTY), { status: 0 });
  await assert.rejects(changes.again(1), { status: 403 });
  assert.equal(changes.undecided(1), null);
});

test('forgets what was lost when something else is chosen for the room, and keeps that of other rooms', async () => {
  const { changes, got } = answering(0, 0, accepted);
  await assert.rejects(changes.make(room(), DIRTY), { status: 0 });
  await assert.rejects(changes.make(room({ id: 2 }), DIRTY), { status: 0 });
  await changes.make(room(), CLEAN);
  assert.deepEqual([changes.undecided(1), changes.undecided(2)], [null, 'dirty']);
  assert.deepEqual(got.map(({ room_id }) => room_id), [1, 2, 1]);
});

test('takes back once, however often it is asked to when no answer comes', async () => {
  const { changes, got } = answering(0, accepted);
  await assert.rejects(changes.undo(room(), 'c1'), { status: 0 });
  await changes.undo(room(), 'c1');
  assert.deepEqual(got[1], got[0]);
  assert.equal(got[0].command_id, 'c1');
});
