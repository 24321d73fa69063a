import { Channel } from './channel.js';
import { Stream } from './stream.js';

const QUIET_LIMIT = 45; // seconds; the server speaks at least every 30
const RETRY = 4_000; // plus up to as much again, so that not everyone comes back at once

/** Keeps the rooms true: a snapshot, then the tenant's stream, then whatever it takes to have missed nothing. */
export class Feed {
  #server;
  #rooms;
  #link;
  #signedOut;
  #connect;
  #stream = null;
  #channel = null;
  #timers = [];
  #retry = null;
  #stopped = false;
  #subscribed = false;

  constructor({ server, rooms, link, signedOut, connect = (options) => new Channel(options) }) {
    this.#server = server;
    this.#rooms = rooms;
    this.#link = link;
    this.#signedOut = signedOut;
    this.#connect = connect;
  }

  /** Loads the board, then listens. Rejects when the first snapshot can't be had. */
  async start() {
    const config = await this.#server.clientConfig();
    await this.#load();
    if (this.#stopped) {
      return;
    }
    this.#channel = this.#connect({
      config,
      tenant: this.#rooms.me.tenant_id,
      authorize: (socketId, name) => this.#server.authorize(socketId, name),
      onEvent: (event, data) => this.#receive(event, data),
      onState: (state) => this.#onSocket(state),
      onSubscribed: () => this.#onSubscribed(),
      onRefused: (problem) => this.#onRefused(problem),
    });
    this.#timers.push(setInterval(() => this.#check(), 5_000));
  }

  stop() {
    this.#stopped = true;
    this.#timers.forEach(clearInterval);
    clearTimeout(this.#retry);
    this.#channel?.close();
  }

  async #load() {
    const snapshot = await this.#server.snapshot();
    const name = `private-tenant.${snapshot.me.tenant_id}`;
    this.#stream = new Stream({
      name,
      cursor: snapshot.cursors[name],
      apply: (entries) => this.#rooms.apply(entries),
      fetchAfter: (cursor) => this.#server.eventsAfter(name, cursor),
      lost: () => this.#reload(),
    });
    this.#rooms.load(snapshot);
    this.#link.heard();
  }

  #receive(event, data) {
    if (this.#stream.receive(event, data) && this.#link.state === 'live') {
      this.#link.heard();
    }
  }

  async #reload() {
    await this.#whileCatchingUp(() => this.#load());
    await this.#catchUp();
  }

  #catchUp() {
    return this.#whileCatchingUp(() => this.#stream.catchUp());
  }

  async #whileCatchingUp(work) {
    try {
      await work();
      this.#link.heard();
      if (this.#subscribed) {
        this.#link.to('live');
      }
    } catch (problem) {
      this.#onProblem(problem);
    }
  }

  /** Keeps the session alive, and asks when the server has been silent for too long. */
  #check() {
    this.#server.keepAlive().catch((problem) => problem.status === 401 && this.#signedOut());
    if (this.#link.state === 'live' && this.#link.age > QUIET_LIMIT) {
      this.#catchUp();
    }
  }

  #onSocket(state) {
    this.#link.socket(state);
    if (state !== 'connected') {
      this.#subscribed = false;
      this.#again(); // pusher-js would wait for up to a minute, and for ever once it was sent away
    }
  }

  #onSubscribed() {
    this.#subscribed = true;
    this.#catchUp();
  }

  #onRefused(problem) {
    if (problem?.status === 403) {
      this.#link.to('refused');
    } else {
      this.#onProblem(problem);
    }
  }

  #onProblem(problem) {
    if (this.#stopped) {
      return;
    }
    if (problem?.status === 401) {
      this.#signedOut();
      return;
    }
    this.#link.to('offline');
    this.#again();
  }

  #again() {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#tryAgain(), RETRY * (1 + Math.random()));
  }

  async #tryAgain() {
    if (this.#stopped) {
      return;
    }
    if (this.#subscribed) {
      this.#catchUp();
      return;
    }
    try {
      await this.#server.me();
      this.#channel?.again();
      this.#again();
    } catch (problem) {
      this.#onProblem(problem);
    }
  }
}
