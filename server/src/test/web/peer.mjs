// A broadcast server on node's `ws`, as people write them: the yardstick of `./veranda bench fanout | tenants | idle`.
// Speaks as much Pusher as those need. Usage: node peer.mjs; prints its address.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const channels = new Map();
let sockets = 0;

function publish({ name, channels: names, data }) {
  for (const channel of names) {
    const frame = Buffer.from(JSON.stringify({ event: name, channel, data }));
    for (const socket of channels.get(channel) ?? []) {
      socket.send(frame, { binary: false });
    }
  }
}

const http = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    publish(JSON.parse(body));
    response.setHeader('Content-Type', 'application/json');
    response.end('{}');
  });
});

const server = new WebSocketServer({ server: http, perMessageDeflate: false });

server.on('connection', (socket) => {
  const entered = [];
  const say = (frame) => socket.send(JSON.stringify(frame));
  sockets += 1;
  say({
    event: 'pusher:connection_established',
    data: JSON.stringify({ socket_id: `1.${sockets}`, activity_timeout: 120 }),
  });
  socket.on('message', (text) => {
    const { event, data } = JSON.parse(text);
    if (event === 'pusher:subscribe') {
      const { channel } = data;
      const others = channels.get(channel) ?? new Set();
      channels.set(channel, others.add(socket));
      entered.push(channel);
      say({ event: 'pusher_internal:subscription_succeeded', channel, data: '{}' });
    }
  });
  socket.on('close', () => entered.forEach((channel) => channels.get(channel).delete(socket)));
});

http.keepAliveTimeout = 120_000;
http.listen(0, '127.0.0.1', () => console.log(`peer is ready at http://127.0.0.1:${http.address().port}`));
