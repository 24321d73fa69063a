const SLICE = 12; // milliseconds; a key pressed meanwhile waits no longer
const FIRST = 40;

/** An item of a board whose content is made when it is first wanted; `make` gives `{ focus, update }`. */
export function lazy(element, room, make) {
  let now = room;
  let content = null;
  return {
    element,
    fill() {
      content ??= make(element, now);
      return content;
    },
    get focus() {
      return this.fill().focus;
    },
    update(changed) {
      now = changed;
      content?.update(changed);
    },
  };
}

/** Fills items slice by slice, those near the window first, until all can be read, found and heard. */
export class Filling {
  #waiting = new Map();
  #near = new Set();
  #watch = new IntersectionObserver((seen) => this.#look(seen), { rootMargin: '100% 0px' });
  #timer = null;

  /** `sections`: elements and their items, in order. */
  constructor(sections) {
    for (const { element, items } of sections) {
      this.#waiting.set(element, [...items].reverse());
      this.#watch.observe(element);
    }
    this.#slice(FIRST);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#watch.disconnect();
  }

  #look(seen) {
    for (const { target, isIntersecting } of seen) {
      if (isIntersecting && this.#waiting.has(target)) {
        this.#near.add(target);
      } else {
        this.#near.delete(target);
      }
    }
  }

  #slice(length) {
    const end = performance.now() + length;
    while (this.#waiting.size > 0 && performance.now() < end) {
      this.#fillOne();
    }
    if (this.#waiting.size > 0) {
      this.#timer = setTimeout(() => this.#slice(SLICE));
    } else {
      this.stop();
    }
  }

  #fillOne() {
    const [section] = this.#near.size > 0 ? this.#near : this.#waiting.keys();
    const items = this.#waiting.get(section);
    items.pop()?.fill();
    if (items.length === 0) {
      this.#waiting.delete(section);
      this.#near.delete(section);
    }
  }
}
