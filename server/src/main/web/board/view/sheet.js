import { actionsFor } from '../rooms/actions.js';
import { el } from './dom.js';
import { factsOf, historyOf } from './facts.js';
import { codeChip, icon } from './icons.js';

const WHY = { 0: 'action.unreachable', 403: 'action.forbidden', 404: 'action.gone', 412: 'action.moved' };

/** One room, close up: what it is, why it can't be given, and what this person may do to it. */
export class Sheet {
  #texts;
  #rooms;
  #change;
  #recall;
  #done;
  #id = null;
  #asking = null;
  #busy = null;
  #message = '';
  #history = [];
  #allowed = null;
  element;

  /** `done(room, text, command)`: what was done, and the command that can be undone, or null. */
  constructor({ texts, rooms, change, recall, done, closed }) {
    this.#texts = texts;
    this.#rooms = rooms;
    this.#change = change;
    this.#recall = recall;
    this.#done = done;
    this.element = el('dialog', {
      className: 'sheet',
      'aria-labelledby': 'sheet-title',
      onclose: () => closed(this.#id),
      onclick: ({ target }) => target === this.element && this.element.close(),
    });
  }

  open(id) {
    this.#id = id;
    this.#asking = null;
    this.#message = '';
    this.#history = [];
    this.#allowed = null;
    this.update();
    this.element.showModal();
    this.#remember(id);
  }

  async #remember(id) {
    const { history, allowed } = await this.#recall(id).catch(() => ({ history: [], allowed: [] }));
    if (this.room === id) {
      this.#history = history;
      this.#allowed = allowed;
      this.update();
    }
  }

  get room() {
    return this.element.open ? this.#id : null;
  }

  /** The room changed: shows it as it is, and what was added to its history. */
  changed() {
    this.update();
    this.#remember(this.#id);
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
        historyOf(this.#history, this.#texts),
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
    if (this.#allowed === null) {
      return [message, el('p', { className: 'muted', textContent: this.#texts.get('room.asking') })];
    }
    const actions = actionsFor(room, this.#allowed, this.#rooms.me.permissions);
    if (actions.length === 0) {
      return [message, el('p', { className: 'muted', textContent: this.#texts.get('room.nothing') })];
    }
    const asked = actions.find(({ name }) => name === this.#asking);
    return [message, asked ? this.#question(room, asked) : this.#choices(room, actions)];
  }

  #choices(room, actions) {
    const buttons = actions.map((action, index) =>
      this.#button(
        action.name,
        { className: index === 0 && room.status !== 'ready' ? 'primary' : '', 'aria-disabled': this.#busy ? 'true' : null },
        this.#texts.get(this.#busy === action.name ? 'action.busy' : `action.${action.name}`),
        () => (action.asks ? this.#ask(action.name) : this.#do(room, action)),
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
        this.#do(room, action),
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

  async #do(room, action) {
    this.#busy = action.name;
    this.#asking = null;
    this.#message = '';
    this.update();
    try {
      this.#said(room, await this.#change(room, action));
    } catch (problem) {
      this.#message = this.#words(problem, room);
    } finally {
      this.#busy = null;
      this.#stillOpen(room);
    }
  }

  #stillOpen(room) {
    if (this.#message) {
      this.update();
    } else if (this.room === room.id) {
      this.element.close();
    }
  }

  #said(room, command) {
    const { name, status } = this.#rooms.get(room.id) ?? room;
    const text = this.#texts.get('action.done', { name, status: this.#texts.word('status', status) });
    this.#done(room, text, command);
  }

  #words(problem, room) {
    const known = WHY[problem.status];
    return this.#texts.get(known ?? 'action.refused', { name: room.name, reason: problem.message });
  }
}
