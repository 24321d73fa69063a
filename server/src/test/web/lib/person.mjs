import Echo from 'laravel-echo';
import Pusher from 'pusher-js';
import { uuidv7 } from '../../../main/web/board/api/uuid.js';

/** Tells every frame that reaches the socket, also those that Echo would drop because no channel wants them. */
export const onFrame = (echo, told) => echo.connector.pusher.connection.bind('message', told);

export const DEMO_PASSWORD = 'demo-veranda';

/** A signed-in user with plain HTTP and unmodified Echo, as an existing web client is written. */
export class Person {
  static #everyone = [];
  #url;
  #token;
  #echoes = [];
  me;
  #config;

  /** Hangs up for everyone: an open socket would keep the process from ending. */
  static leaveAll() {
    Person.#everyone.forEach((person) => person.leave());
  }

  static async signIn(url, email, password = DEMO_PASSWORD) {
    const person = new Person();
    Person.#everyone.push(person);
    person.#url = url;
    const { data } = await person.#succeed('POST', '/api/v1/auth/login', { email, password });
    person.#token = data.access_token;
    person.me = (await person.#succeed('GET', '/api/v1/auth/me')).data;
    person.#config = (await person.#succeed('GET', '/api/v1/client-config')).data;
    return person;
  }

  /** The answer of one request: `{status, body}`. */
  async call(method, path, body) {
    const answer = await fetch(this.#url + path, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(this.#token ? { Authorization: `Bearer ${this.#token}` } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
  }

  async rooms() {
    return (await this.#succeed('GET', '/api/v1/rooms')).data;
  }

  async setStatus(roomId, status) {
    return (await this.#succeed('PATCH', `/api/v1/rooms/${roomId}/status`, { status })).data;
  }

  /** Runs one command that has to succeed, or to have nothing to change. */
  async run(type, fields) {
    const command = { id: uuidv7(), type, made_at: new Date().toISOString(), ...fields };
    const { data } = await this.#succeed('POST', '/api/v1/commands', { commands: [command] });
    if (!['accepted', 'already_done'].includes(data[0].outcome)) {
      throw new Error(`${type}: ${JSON.stringify(data[0])}`);
    }
  }

  /** Echo connected as this person, set up by the snippet of Laravel's documentation. */
  echo() {
    const { hostname, port, protocol } = new URL(this.#url);
    const echo = new Echo({
      broadcaster: 'pusher',
      Pusher,
      key: this.#config.app_key,
      cluster: 'self',
      wsHost: hostname,
      wsPort: Number(port) || 80,
      wssPort: Number(port) || 443,
      forceTLS: protocol === 'https:',
      enabledTransports: ['ws', 'wss'],
      authEndpoint: `${this.#url}/broadcasting/auth`,
      auth: { headers: { Authorization: `Bearer ${this.#token}` } },
      userAuthentication: {
        endpoint: `${this.#url}/broadcasting/user-auth`,
        headers: { Authorization: `Bearer ${this.#token}` },
      },
    });
    this.#echoes.push(echo);
    return echo;
  }

  /** Subscribed to a tenant's channel, keeping everything heard on it. */
  async listen(tenant) {
    const heard = [];
    const echo = await this.hear((entry) => heard.push(entry), tenant);
    const frames = [];
    onFrame(echo, (frame) => frames.push(frame));
    return { echo, heard, frames, changes: () => heard.filter(({ event }) => event === 'RoomStatusChanged') };
  }

  /** Subscribed to a tenant's channel, telling everything heard on it. */
  async hear(told, tenant = this.me.tenant_id) {
    const echo = this.echo();
    const channel = echo.private(`tenant.${tenant}`);
    channel.listenToAll((event, data) => told({ event: event.replace(/^\./, ''), data }));
    await new Promise((resolve, reject) => {
      channel.subscribed(resolve);
      channel.error(reject);
    });
    return echo;
  }

  leave() {
    this.#echoes.forEach((echo) => echo.disconnect());
  }

  async #succeed(method, path, body) {
    const { status, body: answer } = await this.call(method, path, body);
    if (status >= 300) {
      throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
    }
    return answer;
  }
}
