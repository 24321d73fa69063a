import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../../../main/web/shared/api/http.js';
import { Server } from '../../../main/web/board/api/server.js';
import { Session } from '../../../main/web/board/api/session.js';
import { uuidv7 } from '../../../main/web/board/api/uuid.js';

const memory = () => {
  const kept = new Map();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (k, v) => kept.set(k, v), removeItem: (k) => kept.delete(k) };
};

/** A server that hands out numbered tokens and remembers what it was asked. */
function signingIn({ answers = {}, store = memory() } = {}) {
  const asked = [];
  let round = 0;
  const clock = { now: 0 };
  const request = async (method, path, options) => {
    asked.push([method, path, options?.token ?? options?.body?.refresh_token]);
    if (answers[path]) {
      return answers[path](options);
    }
    round += 1;
    return { data: { access_token: `a${round}`, refresh_token: `r${round}`, expires_in: 900 } };
  };
  const session = new Session({ store, request, now: () => clock.now });
  return { session, request, asked, clock, store };
}

test('gives the same token while it is good, and renews it in time', async () => {
  const { session, clock } = signingIn();
  await session.signIn('ana@quinta.example', 'secret');
  clock.now = 800_000;
  assert.equal(await session.token(), 'a1');
  clock.now = 850_000;
  assert.equal(await session.token(), 'a2');
});

test('renews once however many ask', async () => {
  const { session, asked } = signingIn();
  await session.signIn('ana@quinta.example', 'secret');
  await Promise.all([session.renew(), session.renew()]);
  assert.equal(asked.filter(([, path]) => path.endsWith('/refresh')).length, 1);
});

test('survives a reload of the page', async () => {
  const { session, store } = signingIn();
  await session.signIn('ana@quinta.example', 'secret');
  assert.ok(signingIn({ store }).session.signedIn);
});

test('ends when the server refuses to renew, but not when it is away', async () => {
  const refresh = '/api/v1/auth/refresh';
  let status = 0;
  const { session } = signingIn({ answers: { [refresh]: () => Promise.reject(new Problem(status)) } });
  await session.signIn('ana@quinta.example', 'secret');
  await assert.rejects(session.renew(), { status: 0 });
  assert.ok(session.signedIn);
  status = 401;
  await assert.rejects(session.renew(), { status: 401 });
  assert.ok(!session.signedIn);
});

test('takes over what a duplicated tab renewed', async () => {
  const peers = Object.assign(new EventTarget(), { postMessage: () => {} });
  const store = memory();
  await signingIn({ store }).session.signIn('ana@quinta.example', 'secret');
  const session = new Session({ store, peers, now: () => 0, request: assert.fail });
  const tokens = { access_token: 'a9', refresh_token: 'r9', expires_at: 900_000 };
  const tell = (data) => peers.dispatchEvent(Object.assign(new Event('message'), { data }));
  tell({ replaces: 'someone else', tokens: { ...tokens, access_token: 'foreign' } });
  tell({ replaces: 'r1', tokens });
  assert.equal(await session.token(), 'a9');
});

test('a call that finds its token ended renews it and goes through', async () => {
  const answers = {
    '/api/v1/auth/me': ({ token }) => (token === 'a1' ? Promise.reject(new Problem(401)) : { data: { name: 'Ana' } }),
  };
  const { session, request } = signingIn({ answers });
  await session.signIn('ana@quinta.example', 'secret');
  assert.deepEqual(await new Server(session, request).me(), { name: 'Ana' });
});

test('a change of status names the version that was seen', async () => {
  let sent;
  const answers = { '/api/v1/rooms/7/status': (options) => ((sent = options), { data: {} }) };
  const { session, request } = signingIn({ answers });
  await session.signIn('ana@quinta.example', 'secret');
  const server = new Server(session, request);
  await server.setStatus(server.statusChange({ id: 7, version: 19 }, 'cleaning'));
  assert.deepEqual([sent.body, sent.headers['If-Match']], [{ status: 'cleaning' }, '"19"']);
});

test('makes version 7 UUIDs that carry the time', () => {
  const id = uuidv7(0x0190_1234_5678, new Uint8Array(10).fill(0xff));
  assert.equal(id, '01901234-5678-7fff-bfff-ffffffffffff');
  assert.match(uuidv7(), /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
