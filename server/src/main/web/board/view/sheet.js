import { actionsFor } from '../rooms/actions.js';
import { Prospects } from '../rooms/prospects.js';
import { el } from '../../shared/view/dom.js';
import { factsOf, historyOf } from './facts.js';
import { codeChip, icon } from './icons.js';

const WHY = { 403: 'action.forbidden', 404: 'action.gone', 412: 'action.moved' };

/** One room, close up: what it is, why it can't be given, and what this person may do to it. */
export class Sheet {
  #texts;
  #rooms;
  #change;
  #again;
  #undecided;
  #done;
  #id = null;
  #asking = null;
  #busy = null;
  #message = '';
  #prospects;
  element;

  /**
   * `done(room, text, command)`: what was done, and the command that can be undone, or null;
   * `undecided(id)`: what was asked and never answered, which `again(room)` sends again.
   */
  constructor({ texts, rooms, change, again, undecided, recall, done, closed }) {
    this.#texts = texts;
    this.#rooms = rooms;
    this.#change = change;
    this.#again = again;
    this.#undecided = undecided;
    this.#prospects = new Prospects({ recall, changed: () => this.update() });
    this.#done = done;
    this.element = el('dialog', {
      className: 'sheet',
      'aria-labelledby': 'sheet-title',
      onclose: () => this.#closed(closed),
      onclick: ({ target }) => target === this.element && this.element.close(),
    });
  }

  open(id) {
    this.#id = id;
    this.#asking = null;
    this.#message = '';
    this.#prospects.about(id);
    this.update();
    this.element.showModal();
  }

  #closed(tell) {
    this.#prospects.drop();
    tell(this.#id);
  }

  get room() {
    return this.element.open ? this.#id : null;
  }

  /** The room changed: shows it as it is, and what was added to its history. */
  changed() {
    this.update();
    this.#prospects.refresh(this.#id);
  }

  /** Shows the room as it is now; the focus stays where it was. */
  update() {
    const room = this.#rooms.get(this.#id);
    if (!room) {
      this.element.close();
      return;
    }
    const focused = this.element.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    this.element.replaceChildren(
      el(
        'div',
        { className: 'sheet-body' },
        this.#head(room),
        ...factsOf(room, this.#texts),
        ...this.#actions(room),
        historyOf(this.#prospects.history, this.#texts),
      ),
    );
    this.#focus(focused);
  }

  #focus(key) {
    const keyed = key && this.element.querySelector(`[data-key="${key}"]`);
    (keyed || this.element.querySelector('[data-key="close"]'))?.focus();
  }

  #head(room) {
    return el(
      'header',
      {},
      el('h2', { id: 'sheet-title' }, this.#texts.get('room.name', { name: room.name })),
      codeChip(room),
      this.#button('close', { 'aria-label': this.#texts.get('room.close'), className: 'close' }, icon('close'), () =>
        this.element.close(),
      ),
    );
  }

  #actions(room) {
    const message = el('p', { className: 'form-message', role: 'alert', textContent: this.#message });
    return [message, this.#undecided(room.id) && this.#retry(room), this.#offers(room)];
  }

  /** What may be done now; or that it is not known yet, or can't be. */
  #offers(room) {
    const { allowed, failed } = this.#prospects;
    if (allowed === null) {
      return failed ? this.#unasked() : this.#muted('room.asking');
    }
    const tried = this.#undecided(room.id);
    const actions = actionsFor(room, allowed, this.#rooms.me.permissions).filter(({ name }) => name !== tried);
    if (actions.length === 0) {
      return tried ? null : this.#muted('room.nothing');
    }
    const asked = actions.find(({ name }) => name === this.#asking);
    return asked ? this.#question(room, asked) : this.#choices(room, actions);
  }

  #muted(text) {
    return el('p', { className: 'muted', textContent: this.#texts.get(text) });
  }

  #unasked() {
    const ask = () => {
      this.#prospects.about(this.#id);
      this.update();
    };
    return el(
      'div',
      { className: 'sheet-actions' },
      el('p', { role: 'alert', textContent: this.#texts.get('room.unasked') }),
      this.#button('ask', {}, this.#texts.get('room.ask'), ask),
    );
  }

  /** Nobody knows whether it was done: offers to send the very same again. */
  #retry(room) {
    const name = this.#undecided(room.id);
    const text = this.#texts.get('action.undecided', { action: this.#texts.get(`action.${name}`) });
    const busy = this.#busy === name;
    return el(
      'div',
      { className: 'sheet-actions' },
      el('p', { className: 'form-message', role: 'alert', textContent: busy ? '' : text }),
      this.#button('again', { className: 'primary' }, this.#texts.get(busy ? 'action.busy' : 'action.again'), () =>
        this.#do(room, name, () => this.#again(room)),
      ),
    );
  }

  #choices(room, actions) {
    const buttons = actions.map((action, index) =>
      this.#button(
        action.name,
        { className: index === 0 && room.status !== 'ready' && !this.#undecided(room.id) ? 'primary' : '', 'aria-disabled': this.#busy ? 'true' : null },
        this.#texts.get(this.#busy === action.name ? 'action.busy' : `action.${action.name}`),
        () => (action.asks ? this.#ask(action.name) : this.#make(room, action)),
      ),
    );
    return el('div', { className: 'sheet-actions' }, ...buttons);
  }

  #question(room, action) {
    return el(
      'div',
      { className: 'sheet-actions', role: 'group', 'aria-label': this.#texts.get(`action.${action.name}`) },
      el('p', { textContent: this.#texts.get(`ask.${action.name}`, { name: room.name }) }),
      this.#button('yes', { className: 'primary' }, this.#texts.get(`action.${action.name}`), () =>
        this.#make(room, action),
      ),
      this.#button('no', {}, this.#texts.get('ask.no'), () => this.#ask(null)),
    );
  }

  #button(key, properties, content, onclick) {
    const button = el('button', { type: 'button', onclick: () => this.#busy || onclick(), ...properties }, content);
    button.dataset.key = key;
    return button;
  }

  #ask(name) {
    const before = this.#asking;
    this.#asking = name;
    this.#message = '';
    this.update();
    this.#focus(name ? 'no' : before);
  }

  #make(room, action) {
    return this.#do(room, action.name, () => this.#change(room, action));
  }

  async #do(room, name, work) {
    this.#busy = name;
    this.#asking = null;
    this.#message = '';
    this.update();
    try {
      this.#said(room, await work());
    } catch (problem) {
      this.#failed(room, problem, name);
    } finally {
      this.#busy = null;
      this.update();
    }
  }

  /** Says it where the person looks: beside what was pressed, or on the board when the sheet is gone. */
  #failed(room, problem, name) {
    if (this.room !== room.id) {
      this.#done(room, this.#words(problem, room, name), null);
    } else if (!problem.undecided) {
      this.#message = this.#words(problem, room, name);
    }
  }

  #said(room, command) {
    if (this.room === room.id) {
      this.element.close();
    }
    const { name, status } = this.#rooms.get(room.id) ?? room;
    const text = this.#texts.get('action.done', { name, status: this.#texts.word('status', status) });
    this.#done(room, text, command);
  }

  #words(problem, room, name) {
    if (problem.undecided) {
      return this.#texts.get('action.undecided', { action: this.#texts.get(`action.${name}`) });
    }
    const known = WHY[problem.status];
    return this.#texts.get(known ?? 'action.refused', { name: room.name, reason: this.#texts.refusal(problem) });
  }
}
