import { el } from '../../shared/view/dom.js';
import { Toast } from '../../shared/view/toast.js';

/** Says what was done and, for as long as it can be taken back, offers to. */
export class UndoToast {
  #texts;
  #announce;
  #undo = null;
  #toast = new Toast(() => (this.#undo = null));

  constructor({ texts, announce }) {
    this.#texts = texts;
    this.#announce = announce;
  }

  get element() {
    return this.#toast.element;
  }

  /** `undo()` takes it back; null when nothing can. */
  show(text, undo) {
    this.#toast.say(text, { button: undo && this.#button() });
    this.#undo = undo;
  }

  /** Takes back what was done last, if it still can be. */
  async undo() {
    const undo = this.#undo;
    if (!undo) {
      return;
    }
    this.#undo = null;
    this.#toast.say(this.#texts.get('action.busy'));
    try {
      this.#tell(await undo());
    } catch (problem) {
      this.#failed(problem, undo);
    }
  }

  dispose() {
    this.#toast.dispose();
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
    this.#toast.say(text);
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
