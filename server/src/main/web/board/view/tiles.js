import { describe, marksOf, placeName } from '../rooms/describe.js';
import { el, since } from '../../shared/view/dom.js';
import { lazy } from './filling.js';
import { conditionIcon, icon } from './icons.js';

/** Groups of tiles, one list per location; a tile is a button that opens its room. */
export function tilesView({ groups, texts, open }) {
  const items = new Map();
  const sections = groups.map((group) => section(group, texts, open, items));
  return { element: el('div', { className: 'tiles' }, ...sections.map(({ element }) => element)), items, sections };
}

function section(group, texts, open, items) {
  const count = el('span', { className: 'group-count' });
  const list = el('ul', { role: 'list' });
  for (const room of group.rooms) {
    const place = el('li');
    list.append(place);
    items.set(
      room.id,
      lazy(place, room, (element, now) => tileIn(element, now, texts, open)),
    );
  }
  const name = placeName(group, texts);
  const element = el('section', { 'aria-label': name }, el('h2', {}, name, ' ', count), list);
  return { element, count, rooms: group.rooms.map(({ id }) => id) };
}

function tileIn(place, room, texts, open) {
  const tile = el('button', { type: 'button', className: 'tile', tabIndex: -1, onclick: () => open(room.id) });
  place.append(tile);
  fill(tile, room, texts);
  return { focus: tile, update: (now) => fill(tile, now, texts) };
}

function fill(tile, room, texts) {
  tile.dataset.condition = room.condition;
  tile.dataset.occupancy = room.occupancy;
  tile.dataset.service = room.service;
  const words = line(room, texts);
  const marks = marksIn(room, texts);
  tile.replaceChildren(
    el('span', { className: 'visually-hidden', textContent: describe(room, texts) }),
    el(
      'span',
      { className: 'tile-head', 'aria-hidden': 'true' },
      el('span', { className: 'tile-name', textContent: room.name }),
      el('span', { className: 'tile-code' }, el('span', { textContent: room.code.split('·')[0] }), conditionIcon(room)),
    ),
    el('span', { className: 'tile-line', 'aria-hidden': 'true' }, ...(words ?? [marks])),
    el(
      'span',
      { className: 'tile-foot', 'aria-hidden': 'true' },
      words && marks,
      since(room, texts),
    ),
  );
}

/** The word that says most; null when there is none and the marks may have its place. */
function line(room, texts) {
  if (room.ready_for_guest) {
    return [el('b', { textContent: texts.get('short.ready') })];
  }
  if (room.occupancy === 'occupied') {
    return [icon('person'), texts.get(room.reservation === 'due_out' ? 'short.due_out' : 'short.occupied')];
  }
  return null;
}

function marksIn(room, texts) {
  const marks = marksOf(room).filter((mark) => mark !== 'due_out');
  return el('span', { className: 'tile-marks' }, ...marks.map((mark) => short(mark, texts)));
}

function short(mark, texts) {
  const text = el('span', {}, mark === 'inside' ? icon('inside') : null, texts.word('short', mark));
  text.dataset.mark = mark;
  return text;
}
