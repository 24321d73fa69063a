import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Link } from '../../../main/web/board/live/link.js';

const link = (state, heardAt = null) => Object.assign(new Link({ now: () => 90_500 }), { state, heardAt });

test('is connecting until the first time, and offline after that', () => {
  const fresh = link('connecting');
  fresh.socket('unavailable');
  assert.equal(fresh.state, 'connecting');
  const lost = link('live', 80_000);
  lost.socket('connecting');
  assert.equal(lost.state, 'offline');
});

test('is live only when it has caught up', () => {
  const back = link('offline', 80_000);
  back.socket('connected');
  assert.equal(back.state, 'catching-up');
});

test('tells a change of state once', () => {
  const told = [];
  const telling = new Link({ changed: (state) => told.push(state) });
  telling.to('live');
  telling.to('live');
  assert.deepEqual(told, ['live']);
});

test('knows how old the data is, and that it knows nothing yet', () => {
  assert.equal(link('live', 80_000).age, 10);
  assert.equal(link('connecting').age, null);
});
