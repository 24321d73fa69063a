// Listens as an unmodified Echo client to the tenant channel of a user and writes down all it hears.
// Usage: node echo-watcher.mjs <url> <e-mail> <password> <file>
// Prints `ready` once it is subscribed, writes one line `{event,data}` per event
// to the file, and on SIGTERM prints one line: {"events","first","last","holes","repeats","foreign"}.
import { createWriteStream } from 'node:fs';
import { argv, exit } from 'node:process';
import { onFrame, Person } from './lib/person.mjs';

const [, , url, email, password, file] = argv;
const person = await Person.signIn(url, email, password);
const out = createWriteStream(file);
const own = `private-tenant.${person.me.tenant_id}`;
const summary = { events: 0, first: null, last: null, holes: 0, repeats: 0, foreign: 0 };

function count({ seq }) {
  summary.events += 1;
  if (summary.last !== null && seq <= summary.last) {
    summary.repeats += 1;
  } else {
    summary.holes += summary.last === null ? 0 : seq - summary.last - 1;
    summary.first ??= seq;
    summary.last = seq;
  }
}

process.on('SIGTERM', () => {
  person.leave();
  out.end(() => {
    console.log(JSON.stringify(summary));
    exit(0);
  });
});

const echo = await person.hear(({ event, data }) => {
  if (event !== 'stream.head') {
    count(data);
    out.write(`${JSON.stringify({ event, data })}\n`);
  }
});
onFrame(echo, ({ channel, data }) => {
  if (channel && (channel !== own || (data?.stream ?? own) !== own)) {
    summary.foreign += 1;
  }
});
console.log('ready');
