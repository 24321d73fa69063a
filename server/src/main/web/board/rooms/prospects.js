const NOTHING_YET = { allowed: null, history: [], failed: false };

/** What the server says of the room that is open: what may be done to it, and what happened to it lately. */
export class Prospects {
  #recall;
  #changed;
  #round = 0;
  #known = NOTHING_YET;

  /** `recall(id)` asks the server; `changed()` is told when there is something new to show. */
  constructor({ recall, changed }) {
    this.#recall = recall;
    this.#changed = changed;
  }

  /** The commands that may be given; null while the server is being asked or could not be. */
  get allowed() {
    return this.#known.allowed;
  }

  get history() {
    return this.#known.history;
  }

  /** Could the server not be asked? */
  get failed() {
    return this.#known.failed;
  }

  /** Asks about a room of which nothing is known yet. */
  about(id) {
    this.#known = NOTHING_YET;
    return this.refresh(id);
  }

  /** Asks anew; the answer to an older question counts for nothing. */
  async refresh(id) {
    const round = ++this.#round;
    const answer = await this.#recall(id).catch(() => null);
    if (round === this.#round) {
      this.#known = answer ? { ...answer, failed: false } : { ...this.#known, allowed: null, failed: true };
      this.#changed();
    }
  }

  /** Nobody looks any more; what still comes is too late. */
  drop() {
    this.#round += 1;
  }
}
