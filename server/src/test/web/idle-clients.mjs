// Unmodified pusher-js clients that say and hear nothing, for `./veranda soak idle`.
// Usage: node idle-clients.mjs <url> <count>
// Prints `ready` when all are connected; then, for each line it reads, one line of JSON: how many are connected, how often
// any left that state since, and how many of their own pings were answered.
import { argv, exit, stdin } from 'node:process';
import { createInterface } from 'node:readline';
import Pusher from 'pusher-js';
import { here } from './lib/chat.mjs';
import { until } from './lib/until.mjs';

const [, , url, count] = argv;
const { data } = await (await fetch(`${url}/api/v1/client-config`)).json();
const clients = Array.from({ length: Number(count) }, () => new Pusher(data.app_key, here(url)));
const connected = () => clients.filter(({ connection }) => connection.state === 'connected').length;
await until('all are connected', () => connected() === clients.length, 60_000);

let left = 0;
let answered = 0;
clients.forEach(({ connection }) => {
  connection.bind('state_change', ({ previous }) => (left += previous === 'connected' ? 1 : 0));
  connection.bind('message', ({ event }) => (answered += event === 'pusher:pong' ? 1 : 0));
});
console.log('ready');

createInterface({ input: stdin })
  .on('line', () => console.log(JSON.stringify({ connected: connected(), left, answered })))
  .on('close', () => exit(0));
