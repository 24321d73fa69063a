import { createHash, createHmac } from 'node:crypto';
import Pusher from 'pusher-js';
import { CHAT } from './server.mjs';

const hmac = (text) => createHmac('sha256', CHAT.secret).update(text).digest('hex');

/** An unmodified pusher-js of the chat app, for whose user the app's own backend vouches. */
export class Chat {
  static #everyone = [];
  pusher;

  /** @param user `{id, watchlist}` @param secrets of encrypted channels, by name */
  constructor(url, user, secrets = {}) {
    this.pusher = new Pusher(CHAT.key, {
      ...here(url),
      channelAuthorization: {
        customHandler: ({ socketId, channelName }, done) =>
          done(null, channelAnswer(socketId, channelName, user, secrets[channelName])),
      },
      userAuthentication: { customHandler: ({ socketId }, done) => done(null, userAnswer(socketId, user)) },
    });
    Chat.#everyone.push(this);
  }

  /** In that channel; what is heard there goes into `heard`. */
  async join(name) {
    const channel = this.pusher.subscribe(name);
    const heard = [];
    channel.bind_global((event, data) => heard.push({ event, data }));
    await new Promise((resolve, reject) => {
      channel.bind('pusher:subscription_succeeded', resolve);
      channel.bind('pusher:subscription_error', reject);
    });
    return { channel, heard };
  }

  signIn() {
    this.pusher.signin();
    return this.pusher.user.signinDonePromise;
  }

  leave() {
    this.pusher.disconnect();
  }

  static leaveAll() {
    Chat.#everyone.forEach((chat) => chat.leave());
  }
}

/** The options by which pusher-js comes to that server. */
export function here(url) {
  const { hostname, port } = new URL(url);
  return {
    cluster: 'self',
    wsHost: hostname,
    wsPort: Number(port),
    forceTLS: false,
    enabledTransports: ['ws', 'wss'],
  };
}

/** Publishes as the app's backend would. */
export async function publish(url, channel, name, data) {
  const path = `/apps/${CHAT.id}/events`;
  const body = JSON.stringify({ name, channel, data });
  const query = [
    `auth_key=${CHAT.key}`,
    `auth_timestamp=${Math.floor(Date.now() / 1000)}`,
    'auth_version=1.0',
    `body_md5=${createHash('md5').update(body).digest('hex')}`,
  ].join('&');
  const signature = hmac(`POST\n${path}\n${query}`);
  const answer = await fetch(`${url}${path}?${query}&auth_signature=${signature}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  });
  if (answer.status !== 200) {
    throw new Error(`publish: ${answer.status} ${await answer.text()}`);
  }
}

function channelAnswer(socketId, channel, user, secret) {
  const data = channel.startsWith('presence-') ? JSON.stringify({ user_id: user.id, user_info: { name: user.id } }) : null;
  const text = data === null ? `${socketId}:${channel}` : `${socketId}:${channel}:${data}`;
  return {
    auth: `${CHAT.key}:${hmac(text)}`,
    ...(data === null ? {} : { channel_data: data }),
    ...(secret === undefined ? {} : { shared_secret: Buffer.from(secret).toString('base64') }),
  };
}

function userAnswer(socketId, user) {
  const data = JSON.stringify(user);
  return { auth: `${CHAT.key}:${hmac(`${socketId}::user::${data}`)}`, user_data: data };
}
