import { el } from './dom.js';

const TERM = 10_000; // as long as the server takes an undo

/** Says for a while what came of something that a person did, above the bar at the foot of the page. */
export class Toast {
  #timer = null;
  #gone;
  element = el('aside', { className: 'toast', hidden: true });

  /** `gone()` is called when what was said last is not shown any more. */
  constructor(gone = () => {}) {
    this.#gone = gone;
  }

  say(text, { button = null, failed = false } = {}) {
    clearTimeout(this.#timer);
    this.element.replaceChildren(el('span', { textContent: text }), ...(button ? [button] : []));
    this.element.classList.toggle('failed', failed);
    this.element.hidden = false;
    this.#timer = setTimeout(() => this.#hide(), TERM);
  }

  dispose() {
    clearTimeout(this.#timer);
  }

  #hide() {
    this.element.hidden = true;
    this.#gone();
  }
}
