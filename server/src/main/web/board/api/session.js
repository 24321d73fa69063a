import { Problem, send } from '../../shared/api/http.js';

const KEY = 'veranda.session';
const MARGIN = 60_000;

/**
 * Who is signed in, in this tab. Keeps the access token fresh, one renewal at a time; tabs that were
 * duplicated share each renewal, because an old refresh token would end the session.
 */
export class Session {
  #store;
  #send;
  #now;
  #peers;
  #tokens;
  #renewal = null;

  constructor({ store = sessionStorage, request = send, now = Date.now, peers } = {}) {
    this.#store = store;
    this.#send = request;
    this.#now = now;
    this.#peers = peers;
    this.#tokens = JSON.parse(store.getItem(KEY) ?? 'null');
    peers?.addEventListener('message', ({ data }) => this.#adopt(data));
  }

  get signedIn() {
    return this.#tokens !== null;
  }

  async signIn(email, password) {
    this.#keep((await this.#send('POST', '/api/v1/auth/login', { body: { email, password } })).data);
  }

  /** An access token that is good for at least another minute. */
  async token() {
    if (!this.#tokens) {
      throw new Problem(401);
    }
    if (this.#tokens.expires_at - this.#now() < MARGIN) {
      await this.renew();
    }
    return this.#tokens.access_token;
  }

  /** Changes the tokens for new ones; a refusal ends the session. */
  renew() {
    this.#renewal ??= this.#renew().finally(() => (this.#renewal = null));
    return this.#renewal;
  }

  async signOut() {
    const token = this.#tokens?.access_token;
    this.forget();
    await this.#send('POST', '/api/v1/auth/logout', { token }).catch(() => {});
  }

  forget() {
    this.#tokens = null;
    this.#store.removeItem(KEY);
  }

  async #renew() {
    const old = this.#tokens?.refresh_token;
    try {
      const answer = await this.#send('POST', '/api/v1/auth/refresh', { body: { refresh_token: old } });
      this.#keep(answer.data);
      this.#peers?.postMessage({ replaces: old, tokens: this.#tokens });
    } catch (problem) {
      if (problem.status === 401) {
        this.forget();
      }
      throw problem;
    }
  }

  #keep({ access_token, refresh_token, expires_in }) {
    this.#tokens = { access_token, refresh_token, expires_at: this.#now() + expires_in * 1000 };
    this.#store.setItem(KEY, JSON.stringify(this.#tokens));
  }

  #adopt({ replaces, tokens }) {
    if (this.#tokens?.refresh_token === replaces) {
      this.#tokens = tokens;
      this.#store.setItem(KEY, JSON.stringify(tokens));
    }
  }
}
