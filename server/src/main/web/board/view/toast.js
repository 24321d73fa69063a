import { el } from '../../shared/view/dom.js';

const TERM = 10_000; // as long as the server takes an undo

/** Says what was done and, for as long as it can be taken back, offers to. */
export class Toast {
  #texts;
  #announce;
  #undo = null;
  #timer = null;
  element = el('div', { className: 'toast', hidden: true });

  constructor({ texts, announce }) {
    this.#texts = texts;
    this.#announce = announce;
  }

  /** `undo()` takes it back; null when nothing can. */
  show(text, undo) {
    this.#say(text, undo && this.#button());
    this.#undo = undo;
  }

  /** Takes back what was done last, if it still can be. */
  async undo() {
    const undo = this.#undo;
    if (!undo) {
      return;
    }
    this.#undo = null;
    this.#say(this.#texts.get('action.busy'));
    try {
      this.#tell(await undo());
    } catch (problem) {
      this.#failed(problem, undo);
    }
  }

  dispose() {
    clearTimeout(this.#timer);
  }

  /** What was never answered can be tried again. */
  #failed(problem, undo) {
    if (problem.undecided) {
      const text = this.#texts.get('action.undecided', { action: this.#texts.get('action.undo') });
      this.#announce(text);
      this.show(text, undo);
    } else {
      this.#tell(this.#texts.get('undo.failed', { reason: this.#texts.refusal(problem) }));
    }
  }

  #tell(text) {
    this.#announce(text);
    this.#say(text);
  }

  #say(text, button = null) {
    clearTimeout(this.#timer);
    this.element.replaceChildren(el('span', { textContent: text }), ...(button ? [button] : []));
    this.element.hidden = false;
    this.#timer = setTimeout(() => this.#hide(), TERM);
  }

  #hide() {
    this.#undo = null;
    this.element.hidden = true;
  }

  #button() {
    return el('button', {
      type: 'button',
      textContent: this.#texts.get('action.undo'),
      'aria-keyshortcuts': 'Control+Z',
      onclick: () => this.undo(),
    });
  }
}
