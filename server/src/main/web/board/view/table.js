import { marksOf, placeName, stateOf } from '../rooms/describe.js';
import { el, since } from './dom.js';
import { codeChip, icon } from './icons.js';

const COLUMNS = ['room', 'type', 'status', 'code', 'marks', 'since', 'action'];

/** The same rooms as a plain table, row group by location: the view for those who hear the page. */
export function tableView({ groups, texts, open }) {
  const items = new Map();
  const sections = groups.map((group) => section(group, texts, open, items));
  const head = COLUMNS.map((name) =>
    el('th', { scope: 'col', className: `column-${name}`, textContent: texts.get(`table.${name}`) }),
  );
  const table = el(
    'table',
    { className: 'rooms' },
    el('caption', { className: 'visually-hidden', textContent: texts.get('table.caption') }),
    el('thead', {}, el('tr', {}, ...head)),
    ...sections.map(({ element }) => element),
  );
  return { element: table, items, sections };
}

function section(group, texts, open, items) {
  const count = el('span', { className: 'group-count' });
  const head = el('th', { scope: 'rowgroup', colSpan: COLUMNS.length }, placeName(group, texts), ' ', count);
  const element = el('tbody', {}, el('tr', { className: 'group' }, head));
  for (const room of group.rooms) {
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
    const row = el('tr', {}, el('td', {}, button));
    element.append(row);
    items.set(room.id, { element: row, focus: button, update: (now) => fill(row, now, texts) });
    fill(row, room, texts);
  }
  return { element, count, rooms: group.rooms.map(({ id }) => id) };
}

/** Renews all cells but the last: its button may have the focus. */
function fill(row, room, texts) {
  const marks = marksOf(room).map((mark) => texts.word('mark', mark));
  while (row.childElementCount > 1) {
    row.firstElementChild.remove();
  }
  row.prepend(
    el('th', { scope: 'row', textContent: room.name }),
    el('td', { className: 'column-type', textContent: room.room_type.name }),
    el('td', { textContent: texts.word('status', room.status) }),
    el('td', { 'aria-label': `${room.code}, ${stateOf(room, texts)}` }, codeChip(room)),
    el('td', { className: 'column-marks', textContent: marks.join(', ') }),
    el('td', { className: 'column-since' }, since(room, texts)),
  );
}
