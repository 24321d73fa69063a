/** How the page is connected and how old what it shows is: connecting, catching-up, live, offline or refused. */
export class Link {
  #now;
  #changed;
  state = 'connecting';
  heardAt = null;

  constructor({ now = Date.now, changed = () => {} } = {}) {
    this.#now = now;
    this.#changed = changed;
  }

  /** Seconds since it was last certain that nothing is missing; null before that. */
  get age() {
    return this.heardAt === null ? null : Math.max(0, Math.floor((this.#now() - this.heardAt) / 1000));
  }

  /** What is shown was complete at this moment. */
  heard() {
    this.heardAt = this.#now();
  }

  to(state) {
    if (this.state !== state) {
      this.state = state;
      this.#changed(state);
    }
  }

  /** The socket's own word (pusher-js) put into ours; a connection that was once there is "offline" while it comes back. */
  socket(state) {
    const away = this.heardAt === null ? 'connecting' : 'offline';
    const ours = { connected: 'catching-up', failed: 'refused' }[state] ?? away;
    if (!(ours === 'catching-up' && this.state === 'live')) {
      this.to(ours);
    }
  }
}
