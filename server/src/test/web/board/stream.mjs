import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Stream } from '../../../main/web/board/live/stream.js';

const NAME = 'private-tenant.1';
const event = (seq, epoch = 'e1') => ({ event: 'RoomStatusChanged', data: { stream: NAME, epoch, seq } });
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A stream read up to 10, over a journal that goes up to `head`. */
function following(head, { pageSize = 1000 } = {}) {
  const seen = [];
  const batches = [];
  const asked = [];
  const lost = [];
  const stream = new Stream({
    name: NAME,
    cursor: { epoch: 'e1', seq: 10 },
    apply: (entries) => {
      batches.push(entries.length);
      seen.push(...entries.map(({ data }) => data.seq));
    },
    fetchAfter: async ({ seq }) => {
      asked.push(seq);
      const last = Math.min(head, seq + pageSize);
      const data = Array.from({ length: Math.max(0, last - seq) }, (_, index) => event(seq + 1 + index));
      return { data, meta: { epoch: 'e1', seq: head, more: last < head } };
    },
    lost: (reason) => lost.push(reason),
  });
  const live = (seq, epoch) => stream.receive('RoomStatusChanged', event(seq, epoch).data);
  return { stream, live, seen, batches, asked, lost };
}

test('applies events in order and drops repeats', () => {
  const { live, seen, asked } = following(12);
  assert.equal(live(11), true);
  live(11);
  live(12);
  live(9);
  assert.deepEqual(seen, [11, 12]);
  assert.deepEqual(asked, []);
});

test('fetches what is missing before an early event, each event once and in order', async () => {
  const { live, seen, asked } = following(14);
  assert.equal(live(14), false);
  live(13);
  await settled();
  assert.deepEqual(seen, [11, 12, 13, 14]);
  assert.deepEqual(asked, [10]);
});

test('goes on from page to page until the head', async () => {
  const { stream, seen, asked } = following(15, { pageSize: 2 });
  await stream.catchUp();
  assert.deepEqual(seen, [11, 12, 13, 14, 15]);
  assert.deepEqual(asked, [10, 12, 14]);
});

test('applies a page as one batch', async () => {
  const { stream, batches } = following(15);
  await stream.catchUp();
  assert.deepEqual(batches, [5]);
});

test('asks once however many notice the hole', async () => {
  const { stream, live, asked } = following(20);
  live(18);
  live(19);
  await Promise.all([stream.catchUp(), stream.catchUp()]);
  assert.deepEqual(asked, [10]);
});

test('learns from the head that something is missing', async () => {
  const { stream, seen } = following(11);
  assert.equal(stream.receive('stream.head', { stream: NAME, epoch: 'e1', seq: 11 }), false);
  await settled();
  assert.deepEqual(seen, [11]);
  assert.equal(stream.receive('stream.head', { stream: NAME, epoch: 'e1', seq: 11 }), true);
});

test('asks for a snapshot once when the epoch has changed, and applies nothing more', () => {
  const { live, seen, lost } = following(11);
  live(1, 'e2');
  live(11);
  live(2, 'e2');
  assert.deepEqual(lost, ['epoch']);
  assert.deepEqual(seen, []);
});

test('asks for a snapshot when the events are gone', async () => {
  const lost = [];
  const gone = Object.assign(new Error('gone'), { status: 410, body: { reason: 'retention' } });
  const stream = new Stream({
    name: NAME,
    cursor: { epoch: 'e1', seq: 10 },
    apply: assert.fail,
    fetchAfter: () => Promise.reject(gone),
    lost: (reason) => lost.push(reason),
  });
  await stream.catchUp();
  assert.deepEqual(lost, ['retention']);
});

test('tells who asked when the server does not answer, and tries again when asked again', async () => {
  let reachable = false;
  const seen = [];
  const stream = new Stream({
    name: NAME,
    cursor: { epoch: 'e1', seq: 10 },
    apply: (entries) => seen.push(...entries.map(({ data }) => data.seq)),
    fetchAfter: async () => {
      if (!reachable) {
        throw Object.assign(new Error('away'), { status: 0 });
      }
      return { data: [event(11)], meta: { more: false } };
    },
    lost: assert.fail,
  });
  await assert.rejects(stream.catchUp(), { status: 0 });
  reachable = true;
  await stream.catchUp();
  assert.deepEqual(seen, [11]);
});

test('ends a catch-up that makes no progress', async () => {
  const { stream, live, asked } = following(10);
  live(13);
  await settled();
  await stream.catchUp();
  assert.equal(asked.length, 2);
});

test('leaves alone what belongs to no stream or to another', () => {
  const { stream, seen, asked } = following(11);
  stream.receive('Foreign', { hello: 1 });
  stream.receive('RoomStatusChanged', { stream: 'private-tenant.2', epoch: 'e1', seq: 11 });
  stream.receive('Nothing', undefined);
  assert.deepEqual([seen, asked], [[], []]);
});
