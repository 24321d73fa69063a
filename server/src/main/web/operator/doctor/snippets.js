/** Settings for clients of one app at this address; the key only, never the secret. `here`: `{ host, port, tls }`. */
export const SNIPPETS = {
  'pusher-js': ({ key }, { host, port, tls }) => `const pusher = new Pusher('${key}', {
  cluster: 'self',
  wsHost: '${host}',
  wsPort: ${port},
  wssPort: ${port},
  forceTLS: ${tls},
  enabledTransports: ['ws', 'wss'],
  channelAuthorization: {
    endpoint: '${base(host, port, tls)}/broadcasting/auth',
    headers: { Authorization: \`Bearer \${token}\` },
  },
});`,
  'Laravel Echo': ({ key }, { host, port, tls }) => `window.Pusher = Pusher;
const echo = new Echo({
  broadcaster: 'pusher',
  key: '${key}',
  cluster: 'self',
  wsHost: '${host}',
  wsPort: ${port},
  wssPort: ${port},
  forceTLS: ${tls},
  enabledTransports: ['ws', 'wss'],
  authEndpoint: '${base(host, port, tls)}/broadcasting/auth',
  auth: { headers: { Authorization: \`Bearer \${token}\` } },
});`,
  'pusher-java-client': ({ key }, { host, port, tls }) => `PusherOptions options = new PusherOptions()
    .setHost("${host}")
    .setWsPort(${port})
    .setWssPort(${port})
    .setUseTLS(${tls})
    .setChannelAuthorizer(authorizer);
Pusher pusher = new Pusher("${key}", options);
pusher.connect();`,
  'Laravel .env': ({ id, key }, { host, port, tls }) => `BROADCAST_CONNECTION=pusher   # Laravel 10 and older: BROADCAST_DRIVER
PUSHER_APP_ID=${id}
PUSHER_APP_KEY=${key}
PUSHER_APP_SECRET=
PUSHER_APP_CLUSTER=self
PUSHER_HOST=${host}
PUSHER_PORT=${port}
PUSHER_SCHEME=${tls ? 'https' : 'http'}`,
};

const base = (host, port, tls) => `${tls ? 'https' : 'http'}://${host}${port === (tls ? 443 : 80) ? '' : `:${port}`}`;

/** Where the server is, as this browser reaches it. */
export function whereabouts({ protocol, hostname, port }) {
  const tls = protocol === 'https:';
  return { host: hostname, port: Number(port) || (tls ? 443 : 80), tls };
}

/** The address of an app's sockets. */
export const socketUrl = ({ host, port, tls }, key) =>
  `${tls ? 'wss' : 'ws'}://${host}:${port}/app/${encodeURIComponent(key)}?protocol=7&client=js&version=8.6.0&flash=false`;
