import { matcher } from '../rooms/filter.js';
import { countersView } from './counters.js';
import { el, refreshTimes } from '../../shared/view/dom.js';
import { Filling } from './filling.js';
import { headerView } from './header.js';
import { emptyView } from './notice.js';
import { rove } from './roving.js';
import { Sheet } from './sheet.js';
import { staleBanner, statusBar } from './status-bar.js';
import { tableView } from './table.js';
import { tilesView } from './tiles.js';
import { UndoToast } from './toast.js';

const VIEWS = { tiles: tilesView, table: tableView };
const PULSE = 2_000;

/** The whole board. Repaints what changed, once a frame; moves nothing else and keeps the focus. */
export class Board {
  #parts;
  #filter = { status: '', text: '' };
  #matches = matcher(this.#filter);
  #view;
  #place = el('main', { id: 'rooms', tabIndex: -1 });
  #shown;
  #roving = () => {};
  #filling = null;
  #due = new Set();
  #frame = null;
  #timers;
  #ended = new AbortController();
  element;

  /** `parts`: texts, rooms, link, languages, view, keepView, change, again, undecided, undo, recall, announce, signOut. */
  constructor(parts) {
    this.#parts = parts;
    this.#view = parts.view;
    const { texts, rooms, link, languages, announce, signOut } = parts;
    this.toast = new UndoToast({ texts, announce });
    this.counters = countersView({ texts, choose: (status) => this.#show({ status }) });
    this.header = headerView({
      texts,
      counters: this.counters.element,
      place: rooms.property.name,
      view: this.#view,
      find: (text) => this.#show({ text }),
      choose: (view) => this.#choose(view),
    });
    this.bar = statusBar({ texts, link, rooms, languages, signOut });
    this.banner = staleBanner(texts, link);
    this.header.element.append(this.banner.element);
    this.sheet = new Sheet({
      ...parts,
      done: (room, text, command) => this.#done(room, text, command),
      closed: (id) => this.#focus(id),
    });
    this.element = el(
      'div',
      { className: 'board' },
      this.header.element,
      this.#place,
      this.toast.element,
      this.bar.element,
      this.sheet.element,
    );
    this.header.input.addEventListener('keydown', (event) => this.#findKey(event));
    document.addEventListener('keydown', (event) => this.#boardKey(event), { signal: this.#ended.signal });
    this.#timers = [
      setInterval(() => this.bar.update(), 1_000),
      setInterval(() => refreshTimes(this.element, texts), 20_000),
    ];
    this.#rebuild();
  }

  /** Rooms that changed, or null for all of them. */
  changed(ids) {
    if (ids === null) {
      this.#due = null;
    } else {
      ids.forEach((id) => this.#due?.add(id));
    }
    this.#frame ??= requestAnimationFrame(() => this.#paint());
  }

  linkChanged() {
    this.bar.update();
    this.banner.update();
  }

  dispose() {
    this.#timers.forEach(clearInterval);
    this.#filling?.stop();
    this.toast.dispose();
    this.#ended.abort();
    cancelAnimationFrame(this.#frame);
  }

  #paint() {
    const due = this.#due;
    this.#frame = null;
    this.#due = new Set();
    if (due === null || [...due].some((id) => !this.#shown.items.has(id))) {
      this.#rebuild();
    } else {
      due.forEach((id) => this.#repaint(id));
      this.#count();
    }
    if (this.sheet.room !== null && (due === null || due.has(this.sheet.room))) {
      this.sheet.changed();
    }
  }

  #repaint(id) {
    const item = this.#shown.items.get(id);
    const room = this.#parts.rooms.get(id);
    item.update(room);
    this.#reveal(item, room);
    item.element.classList.add('changed');
    setTimeout(() => item.element.classList.remove('changed'), PULSE);
  }

  #rebuild() {
    const { texts, rooms } = this.#parts;
    const focused = [...(this.#shown?.items ?? [])].find(([, { element }]) => hasFocus(element))?.[0];
    this.#filling?.stop();
    const groups = rooms.groups(texts.language);
    this.#shown = VIEWS[this.#view]({ groups, texts, open: (id) => this.sheet.open(id) });
    this.#roving = this.#view === 'tiles' ? rove(this.#shown.element) : () => {};
    this.#filling = new Filling(
      this.#shown.sections.map(({ element, rooms: ids }) => ({
        element,
        items: ids.map((id) => this.#shown.items.get(id)),
      })),
    );
    this.#show({});
    this.#focus(focused);
  }

  /** Applies a filter; what has the focus or is open stays in sight. */
  #show(change) {
    this.#matches = matcher(Object.assign(this.#filter, change));
    this.#shown.items.forEach((item, id) => this.#reveal(item, this.#parts.rooms.get(id)));
    this.#count();
  }

  #reveal(item, room) {
    const shown = this.#matches(room) || hasFocus(item.element) || this.sheet.room === room.id;
    if (item.element.hidden === shown) {
      item.element.hidden = !shown;
    }
  }

  #count() {
    const { texts, rooms } = this.#parts;
    this.counters.update(rooms, this.#filter.status);
    let any = false;
    for (const { element, count, rooms: ids } of this.#shown.sections) {
      const ready = ids.filter((id) => rooms.get(id).ready_for_guest).length;
      count.textContent = texts.get('group.ready', { ready, count: ids.length });
      element.hidden = ids.every((id) => this.#shown.items.get(id).element.hidden);
      any ||= !element.hidden;
    }
    this.#put(any ? this.#shown.element : this.#empty());
    this.#roving();
  }

  #put(content) {
    if (this.#place.firstElementChild !== content) {
      this.#place.replaceChildren(content);
    }
  }

  #empty() {
    const clear = () => {
      this.header.input.value = '';
      this.#show({ status: '', text: '' });
      this.header.input.focus();
    };
    return emptyView(this.#parts.texts, { none: this.#parts.rooms.size === 0, clear });
  }

  #choose(view) {
    this.#view = view;
    this.#parts.keepView(view);
    this.header.select(view);
    this.#rebuild();
  }

  #focus(id) {
    this.#shown.items.get(id)?.focus.focus();
  }

  #findKey(event) {
    if (event.key === 'Enter') {
      event.preventDefault(); // or the same key would press what gets the focus
      const first = [...this.#shown.items].find(([, { element }]) => !element.hidden);
      first?.[1].focus.click();
    } else if (event.key === 'Escape') {
      this.header.input.value = '';
      this.#show({ text: '' });
    }
  }

  #done(room, text, command) {
    const { texts, announce, undo } = this.#parts;
    announce(text);
    const takeBack = async () => {
      await undo(room, command);
      return texts.get('undo.done', { name: room.name });
    };
    this.toast.show(text, command && takeBack);
  }

  #boardKey(event) {
    const typing = event.target.matches('input, select, dialog *');
    if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !typing) {
      event.preventDefault();
      this.toast.undo();
    }
    if (event.key === '/' && !typing) {
      event.preventDefault();
      this.header.input.focus();
      this.header.input.select();
    }
  }
}

const hasFocus = (element) => document.activeElement !== document.body && element.contains(document.activeElement);
