import { send } from '../../shared/api/http.js';

const HEADERS = { 'X-Operator': '1' };

/** The calls that the operator's page makes. The session is a cookie that no script can see. */
export class Desk {
  #send;

  constructor(request = send) {
    this.#send = request;
  }

  async signIn(email, password) {
    return (await this.#ask('POST', 'session', { email, password })).data;
  }

  /** Who is signed in; undefined when nobody is. */
  async who() {
    return (await this.#ask('GET', 'session')).data;
  }

  signOut() {
    return this.#ask('DELETE', 'session');
  }

  async overview() {
    return (await this.#ask('GET', 'overview')).data;
  }

  channels(prefix) {
    return this.#ask('GET', `channels?${new URLSearchParams({ prefix })}`);
  }

  attempts(find) {
    return this.#ask('GET', `attempts?${new URLSearchParams({ find })}`);
  }

  /** What is set aside for that app; some of every app where none is named. */
  async webhooks(app = '') {
    return (await this.#ask('GET', `webhooks?${new URLSearchParams({ app })}`)).data;
  }

  tryAgain(id) {
    return this.#ask('POST', `webhooks/${encodeURIComponent(id)}/retry`, {});
  }

  /** Says how many are tried again. */
  async tryAllAgain(app) {
    return (await this.#ask('POST', `webhooks/apps/${encodeURIComponent(app)}/retry`, {})).data.count;
  }

  drop(id) {
    return this.#ask('DELETE', `webhooks/${encodeURIComponent(id)}`);
  }

  async apps() {
    return (await this.#ask('GET', 'apps')).data;
  }

  /** What the server would say to a client with that key, origin and protocol, step by step. */
  async examine(client) {
    return (await this.#ask('POST', 'examination', client)).data;
  }

  #ask(method, path, body) {
    return this.#send(method, `/operator/api/${path}`, { body, headers: HEADERS, credentials: 'same-origin' });
  }
}
