/**
 * Asks the same question every few seconds. While the server is away it keeps the last answer, knows how old that is,
 * and goes on asking.
 */
export class Poll {
  #ask;
  #every;
  #changed;
  #signedOut;
  #now;
  #later;
  #timer = null;
  #round = 0;
  #answeredAt = null;
  value = null;
  state = 'loading';

  constructor({ ask, every = 3_000, changed, signedOut, now = Date.now, later = (work, millis) => setTimeout(work, millis) }) {
    this.#ask = ask;
    this.#every = every;
    this.#changed = changed;
    this.#signedOut = signedOut;
    this.#now = now;
    this.#later = later;
  }

  /** Seconds since the last answer; null while there was none. */
  get age() {
    return this.#answeredAt === null ? null : Math.floor((this.#now() - this.#answeredAt) / 1000);
  }

  /** Asks at once, and from then on regularly. An answer to an older question is not waited for any more. */
  async refresh() {
    clearTimeout(this.#timer);
    const round = ++this.#round;
    try {
      const value = await this.#ask();
      if (round === this.#round) {
        this.#answered(value);
      }
    } catch (problem) {
      if (round === this.#round) {
        this.#failed(problem);
      }
    }
    if (round === this.#round) {
      this.#timer = this.#later(() => this.refresh(), this.#every);
    }
  }

  stop() {
    clearTimeout(this.#timer);
    this.#round += 1;
  }

  #answered(value) {
    this.value = value;
    this.state = 'live';
    this.#answeredAt = this.#now();
    this.#changed();
  }

  #failed(problem) {
    if (problem.status === 401) {
      this.stop();
      this.#signedOut();
      return;
    }
    this.state = 'away';
    this.#changed();
  }
}
