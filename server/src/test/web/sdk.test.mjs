// The unmodified npm `pusher` SDK against a server with the app "quinta", whose secret it holds.
// Usage: node --test-reporter=spec sdk.test.mjs <server> <file with a webhook that came>
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { after, before, test } from 'node:test';
import Pusher from 'pusher';
import PusherClient from 'pusher-js';
import { until } from './lib/until.mjs';

const server = new URL(argv[2]);
const app = { appId: 'quinta', key: 'quinta-key', secret: 'quinta-secret' };
const sdk = new Pusher({ ...app, host: server.hostname, port: server.port, useTLS: false });
const json = async (answer) => (await answer).json();

const client = new PusherClient(app.key, {
  cluster: 'self',
  wsHost: server.hostname,
  wsPort: server.port,
  forceTLS: false,
  enabledTransports: ['ws'],
  userAuthentication: {
    customHandler: ({ socketId }, answer) => answer(null, sdk.authenticateUser(socketId, { id: 'auth0|7/x y' })),
  },
  channelAuthorization: {
    customHandler: ({ socketId, channelName }, answer) =>
      answer(null, sdk.authorizeChannel(socketId, channelName, { user_id: '7' })),
  },
});

const once = (emitter, event) => new Promise((heard) => emitter.bind(event, heard));

async function join(name) {
  const channel = client.subscribe(name);
  await once(channel, 'pusher:subscription_succeeded');
  return channel;
}

before(() => once(client.connection, 'connected'));
after(() => client.disconnect());

test('publishes to channels of any name', async () => {
  const channel = await join('npm;a@b=c,d');
  const heard = once(channel, 'told');
  const answer = await sdk.trigger(['npm;a@b=c,d', 'npm-other'], 'told', { room: 42 });
  assert.equal(answer.status, 200);
  assert.deepEqual(await heard, { room: 42 });
});

test('leaves out the socket it names', async () => {
  const channel = await join('npm-except');
  const all = [];
  channel.bind_global((event) => all.push(event));
  await sdk.trigger('npm-except', 'not-for-me', 1, { socket_id: client.connection.socket_id });
  const last = once(channel, 'for-me');
  await sdk.trigger('npm-except', 'for-me', 1);
  await last;
  assert.deepEqual(all, ['for-me']);
});

test('publishes a batch and hears who is there', async () => {
  await join('presence-npm;a@b');
  const answer = await json(
    sdk.triggerBatch([
      { channel: 'npm-batch', name: 'one', data: 1, info: 'subscription_count' },
      { channel: 'presence-npm;a@b', name: 'two', data: { b: 2 }, info: 'user_count,subscription_count' },
    ]),
  );
  assert.deepEqual(answer, { batch: [{ subscription_count: 0 }, { subscription_count: 1, user_count: 1 }] });
});

test('asks for channels and users by their raw names', async () => {
  await join('presence-npm;c=d,e');
  const path = '/channels/presence-npm;c=d,e';
  const params = { filter_by_prefix: 'presence-npm;c', info: 'user_count' };
  assert.deepEqual(await json(sdk.get({ path: '/channels', params })), {
    channels: { 'presence-npm;c=d,e': { user_count: 1 } },
  });
  assert.deepEqual(await json(sdk.get({ path, params: { info: 'user_count,subscription_count' } })), {
    occupied: true,
    subscription_count: 1,
    user_count: 1,
  });
  assert.deepEqual(await json(sdk.get({ path: `${path}/users` })), { users: [{ id: '7' }] });
});

test('is told why it is refused', async () => {
  const stranger = new Pusher({ ...app, secret: 'no-secret', host: server.hostname, port: server.port });
  await assert.rejects(stranger.trigger('c', 'e', 1), (error) => {
    assert.equal(error.status, 401);
    assert.match(JSON.parse(error.body).message, /auth_signature is not/);
    return true;
  });
  await assert.rejects(sdk.trigger('private-tenant.2', 'e', 1), { status: 403 });
  await assert.rejects(sdk.trigger('c', 'e', 'x'.repeat(10_241)), { status: 413 });
});

test('believes the webhook that came', () => {
  const hook = JSON.parse(readFileSync(argv[3], 'utf8'));
  const webhook = sdk.webhook({ headers: hook.headers, rawBody: hook.body });
  assert.ok(webhook.isValid());
  assert.equal(webhook.getEvents()[0].name, 'channel_occupied');
  assert.ok(Math.abs(Date.now() - webhook.getTime()) < 600_000);
  const forged = sdk.webhook({ headers: hook.headers, rawBody: hook.body.replace('occupied', 'vacated') });
  assert.ok(!forged.isValid());
});

test('sends to a signed-in user and ends their connections', async () => {
  client.signin();
  const heard = new Promise((told) => client.user.bind('told', told));
  await until('the user hears', () => client.user.serverToUserChannel?.subscribed);
  await sdk.sendToUser('auth0|7/x y', 'told', { a: 1 });
  assert.deepEqual(await heard, { a: 1 });

  const closed = once(client.connection, 'disconnected');
  assert.deepEqual(await json(sdk.terminateUserConnections('auth0|7/x y')), {});
  await closed;
});
