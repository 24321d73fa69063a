import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doubtsAbout, readOptions } from '../../../main/web/operator/doctor/options.js';
import { probe } from '../../../main/web/operator/doctor/probe.js';
import { SNIPPETS, socketUrl, whereabouts } from '../../../main/web/operator/doctor/snippets.js';
import { cause, facts } from '../../../main/web/operator/view/failures.js';
import { kindOf } from '../../../main/web/operator/view/channels.js';
import { Texts } from '../../../main/web/operator/texts/texts.js';

const HERE = { host: 'live.example', port: 8080, tls: false };
const APP = { id: 'demo', key: 'demo-key' };
const names = (text, here = HERE) => doubtsAbout(readOptions(text), here).map(([name]) => name);

test('finds nothing wrong with its own settings', () => {
  for (const name of ['pusher-js', 'Laravel Echo']) {
    for (const here of [HERE, { host: 'live.example', port: 443, tls: true }]) {
      assert.deepEqual(names(SNIPPETS[name](APP, here), here), [], name);
    }
    assert.equal(readOptions(SNIPPETS[name](APP, HERE)).key, 'demo-key');
  }
});

test('finds what usually goes wrong', () => {
  assert.deepEqual(names("new Pusher('demo-key')"), ['wsHost', 'cluster', 'transports', 'tls', 'auth']);
  const echo = (more) => `{ broadcaster: "pusher", key: "k", cluster: "eu", wsHost: "live.example", ${more} }`;
  assert.deepEqual(names(echo("forceTLS: false, enabledTransports: ['ws', 'xhr_streaming']")), ['otherTransports', 'port']);
  assert.deepEqual(names(echo('"forceTLS": false, "wsPort": "8080", "enabledTransports": ["ws"]').replace('live', 'other')), ['otherHost']);
  assert.deepEqual(names(echo("forceTLS: false, wsPort: 443, enabledTransports: ['wss']"), { host: 'live.example', port: 443, tls: true }), ['plain']);
});

test('never writes a secret into settings', () => {
  assert.match(SNIPPETS['Laravel .env'](APP, HERE), /PUSHER_APP_SECRET=\n/);
});

test('knows where the server is from where the page is', () => {
  assert.deepEqual(whereabouts(new URL('https://live.example/operator/')), { host: 'live.example', port: 443, tls: true });
  assert.equal(socketUrl(HERE, 'a key'), 'ws://live.example:8080/app/a%20key?protocol=7&client=js&version=8.6.0&flash=false');
});

class FakeSocket {
  static last;
  sent = [];
  constructor() {
    FakeSocket.last = this;
  }
  send(text) {
    this.sent.push(text);
  }
  close() {
    this.closed = true;
  }
  hear(frame) {
    this.onmessage({ data: JSON.stringify(frame) });
  }
}

function probing() {
  const told = [];
  let late;
  let now = 0;
  probe({ url: 'ws://x', told: (step) => told.push(step), now: () => (now += 5), Socket: FakeSocket, later: (work) => ((late = work), 0) });
  return { told, socket: FakeSocket.last, late: () => late() };
}

test('tells each step of a connection that works, and hangs up', () => {
  const { told, socket } = probing();
  socket.onopen();
  socket.hear({ event: 'pusher:connection_established', data: '{"socket_id":"1.2","activity_timeout":120}' });
  assert.deepEqual(socket.sent, ['{"event":"pusher:ping","data":{}}']);
  socket.hear({ event: 'pusher:pong', data: {} });
  socket.onclose({ code: 1005 });
  assert.deepEqual(told.map(({ step, ok, detail }) => [step, ok, detail]), [
    ['upgrade', true, ''],
    ['established', true, '1.2'],
    ['ping', true, ''],
  ]);
  assert.ok(socket.closed);
});

test('stops at the step that fails and says what was heard', () => {
  const refused = probing();
  refused.socket.onopen();
  refused.socket.hear({ event: 'pusher:error', data: { code: 4001, message: 'Application does not exist' } });
  refused.socket.onclose({ code: 4001 });
  assert.deepEqual(refused.told.at(-1), { step: 'established', ok: false, millis: 5, detail: '4001 Application does not exist' });
  assert.equal(refused.told.length, 2);

  const unreachable = probing();
  unreachable.socket.onclose({ code: 1006 });
  assert.deepEqual([unreachable.told[0].step, unreachable.told[0].ok], ['upgrade', false]);

  const silent = probing();
  silent.socket.onopen();
  silent.late();
  assert.deepEqual([silent.told.at(-1).step, silent.told.at(-1).ok], ['established', false]);
});

test('says why something failed, with the names it is about', () => {
  const caller = { address: '192.0.2.1', origin: '', client: 'js', version: '8.6.0', protocol: '7', key: 'demo-key' };
  const attempt = { trouble: 'AUTH_OTHER_SOCKET', caller, channel: 'private-x', socket_id: '1.2', detail: '3.4' };
  assert.equal(cause(new Texts('en'), attempt), 'The signature for private-x is for the socket 3.4, which this one is not');
  assert.deepEqual(facts(attempt).map(([name]) => name), ['address', 'key', 'client', 'protocol', 'channel', 'socket']);
});

test('reads a channel’s kind from its name', () => {
  const kinds = ['room', 'private-x', 'private-encrypted-cache-x', 'presence-cache-x', 'cache-x', 'privateer'];
  assert.deepEqual(
    kinds.map(kindOf).map(({ kind, cache }) => `${kind}${cache ? '+' : ''}`),
    ['public', 'private', 'encrypted+', 'presence+', 'public+', 'public'],
  );
});
