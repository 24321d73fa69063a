/**
 * Follows one stream so that every event is applied once and in order. What comes early waits; what
 * is missing is fetched; when it cannot be had any more, `lost` is told and a new snapshot is due.
 */
export class Stream {
  #name;
  #cursor;
  #apply;
  #fetchAfter;
  #lost;
  #early = new Map();
  #run = null;
  #ended = false;

  constructor({ name, cursor, apply, fetchAfter, lost }) {
    this.#name = name;
    this.#cursor = cursor;
    this.#apply = apply;
    this.#fetchAfter = fetchAfter;
    this.#lost = lost;
  }

  get seq() {
    return this.#cursor.seq;
  }

  /** Takes an event as the socket brought it; true when nothing is known to be missing before it. */
  receive(event, data) {
    if (this.#ended || data?.stream !== this.#name) {
      return false;
    }
    if (data.epoch !== this.#cursor.epoch) {
      this.#end('epoch');
      return false;
    }
    return event === 'stream.head' ? this.#head(data) : this.#take([{ event, data }]);
  }

  /** Fetches what is missing up to the head, in one run however often it is asked for. */
  catchUp() {
    this.#run ??= this.#fetch().finally(() => (this.#run = null));
    return this.#run;
  }

  #head({ seq }) {
    if (seq > this.#cursor.seq) {
      this.#fill();
      return false;
    }
    return true;
  }

  #take(entries) {
    entries
      .filter(({ data }) => data.seq > this.#cursor.seq)
      .forEach((entry) => this.#early.set(entry.data.seq, entry));
    this.#applyDue();
    if (this.#early.size > 0) {
      this.#fill();
    }
    return this.#early.size === 0;
  }

  #applyDue() {
    const due = [];
    for (let entry; (entry = this.#early.get(this.#cursor.seq + 1)); ) {
      this.#early.delete(entry.data.seq);
      this.#cursor = { epoch: entry.data.epoch, seq: entry.data.seq };
      due.push(entry);
    }
    if (due.length > 0) {
      this.#apply(due);
    }
  }

  #fill() {
    this.catchUp().catch(() => {}); // the next event, head or reconnection asks again
  }

  async #fetch() {
    let before;
    let more = true;
    do {
      before = this.#cursor.seq;
      const page = await this.#page();
      if (!page) {
        return;
      }
      this.#take(page.data);
      more = page.meta.more || this.#early.size > 0;
    } while (more && this.#cursor.seq > before && !this.#ended);
  }

  async #page() {
    try {
      return await this.#fetchAfter(this.#cursor);
    } catch (problem) {
      if (problem.status !== 410) {
        throw problem;
      }
      this.#end(problem.body?.reason ?? 'gone');
      return null;
    }
  }

  #end(reason) {
    if (!this.#ended) {
      this.#ended = true;
      this.#lost(reason);
    }
  }
}
