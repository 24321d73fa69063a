import { marksOf, placeName, stateOf } from '../rooms/describe.js';
import { el, since } from '../../shared/view/dom.js';
import { lazy } from './filling.js';
import { codeChip, icon } from './icons.js';

const COLUMNS = ['room', 'type', 'status', 'code', 'marks', 'since', 'action'];

/**
 * The same rooms as plain tables, one a location: the view for those who hear the page. Tables of their
 * own can be laid out when they come into sight; one of seven thousand rows takes seconds at each change.
 */
export function tableView({ groups, texts, open }) {
  const items = new Map();
  const sections = groups.map((group) => section(group, texts, open, items));
  return { element: el('div', { className: 'tables' }, ...sections.map(({ element }) => element)), items, sections };
}

function section(group, texts, open, items) {
  const name = placeName(group, texts);
  const count = el('span', { className: 'group-count' });
  const body = el('tbody');
  for (const room of group.rooms) {
    const row = el('tr');
    body.append(row);
    items.set(
      room.id,
      lazy(row, room, (element, now) => fill(element, now, texts, open)),
    );
  }
  const head = COLUMNS.map((column) =>
    el('th', { scope: 'col', className: `column-${column}`, textContent: texts.get(`table.${column}`) }),
  );
  const element = el(
    'section',
    { 'aria-label': name },
    el('h2', {}, name, ' ', count),
    el(
      'table',
      { className: 'rooms' },
      el('caption', { className: 'visually-hidden', textContent: texts.get('table.caption', { place: name }) }),
      el('thead', {}, el('tr', {}, ...head)),
      body,
    ),
  );
  return { element, count, rooms: group.rooms.map(({ id }) => id) };
}

function fill(row, room, texts, open) {
  const button = el(
    'button',
    {
      type: 'button',
      'aria-label': texts.get('table.change.room', { name: room.name }),
      onclick: () => open(room.id),
    },
    el('span', { textContent: texts.get('table.change') }),
    icon('more'),
  );
  row.append(el('td', { className: 'column-action' }, button));
  const update = (now) => renew(row, now, texts);
  update(room);
  return { focus: button, update };
}

/** Renews all cells but the last: its button may have the focus. */
function renew(row, room, texts) {
  const marks = marksOf(room).map((mark) => texts.word('mark', mark));
  while (row.childElementCount > 1) {
    row.firstElementChild.remove();
  }
  row.prepend(
    el('th', { scope: 'row', className: 'column-room', textContent: room.name }),
    el('td', { className: 'column-type', textContent: room.room_type.name }),
    el('td', { className: 'column-status', textContent: texts.word('status', room.status) }),
    el('td', { className: 'column-code', 'aria-label': `${room.code}, ${stateOf(room, texts)}` }, codeChip(room)),
    el('td', { className: 'column-marks', textContent: marks.join(', ') }),
    el('td', { className: 'column-since' }, since(room, texts)),
  );
}
