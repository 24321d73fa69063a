// The server as it is shipped, and the clients that exist: one server for all, started once.
import { after, before } from 'node:test';
import { alarmTests } from './clients/alarms.mjs';
import { browserTests } from './clients/browser.mjs';
import { channelTests } from './clients/channels.mjs';
import { echoTests } from './clients/echo.mjs';
import { operatorTests } from './clients/operator.mjs';
import { pageTests } from './clients/page.mjs';
import { watcherTests } from './clients/watcher.mjs';
import { Person } from './lib/person.mjs';
import { Server } from './lib/server.mjs';

let server;

before(async () => (server = await Server.start()));
after(async () => {
  Person.leaveAll();
  await server?.remove();
});

pageTests(() => server);
echoTests(() => server);
channelTests(() => server);
alarmTests(() => server);
watcherTests(() => server);
operatorTests(() => server);
browserTests(() => server);
