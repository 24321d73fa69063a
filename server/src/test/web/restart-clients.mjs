// Many unmodified pusher-js clients of the demo resorts' managers, for `./veranda soak restart`.
// Usage: node restart-clients.mjs <url> <count>
// Prints `ready` when all are subscribed; then, for each line it reads, one line of JSON: how many are subscribed, how many
// saw a hole that could not be filled, and the lowest number each stream has come to over its clients.
import { argv, exit, stdin } from 'node:process';
import { createInterface } from 'node:readline';
import { Stream } from '../../main/web/board/live/stream.js';
import { Person } from './lib/person.mjs';
import { until } from './lib/until.mjs';

const [, , url, count] = argv;
const clients = [];

async function resort(email) {
  const person = await Person.signIn(url, email);
  const name = `private-tenant.${person.me.tenant_id}`;
  const { status, body } = await person.call('GET', '/api/v1/snapshot');
  if (status !== 200) {
    throw new Error(`snapshot: ${status}`);
  }
  return { person, name, cursor: body.data.cursors[name] };
}

function open({ person, name, cursor }) {
  const client = { name, subscribed: false, lost: null };
  client.stream = new Stream({
    name,
    cursor,
    apply: () => {},
    lost: (reason) => (client.lost = reason),
    fetchAfter: async ({ epoch, seq }) => {
      const { status, body } = await person.call('GET', `/api/v1/streams/${name}/events?epoch=${epoch}&after=${seq}`);
      if (status !== 200) {
        throw Object.assign(new Error(`events: ${status}`), { status, body });
      }
      return body;
    },
  });
  const { pusher } = person.echo().connector;
  const channel = pusher.subscribe(name);
  channel.bind('pusher:subscription_succeeded', () => {
    client.subscribed = true;
    client.stream.catchUp().catch(() => {}); // the next event finds what is missing
  });
  channel.bind_global((event, data) => client.stream.receive(event, data));
  pusher.connection.bind('state_change', ({ current }) => (client.subscribed &&= current === 'connected'));
  return client;
}

const resorts = await Promise.all(['manager@quinta.example', 'manager@serra.example'].map(resort));
for (let i = 0; i < Number(count); i += 1) {
  clients.push(open(resorts[i % resorts.length]));
}
await until('all are subscribed', () => clients.every(({ subscribed }) => subscribed), 120_000);
console.log('ready');

createInterface({ input: stdin })
  .on('line', () => {
    const lowest = (name) => Math.min(...clients.filter((c) => c.name === name).map((c) => c.stream.seq));
    console.log(
      JSON.stringify({
        subscribed: clients.filter(({ subscribed }) => subscribed).length,
        lost: clients.filter(({ lost }) => lost !== null).length,
        seqs: Object.fromEntries(resorts.map(({ name }) => [name, lowest(name)])),
      }),
    );
  })
  .on('close', () => exit(0));
