import { marksOf } from '../rooms/describe.js';
import { dateOf, elapsed, timeOf } from '../../shared/texts/times.js';
import { el } from '../../shared/view/dom.js';

/** What there is to know of a room: where it is, how it stands, and why it can't be given. */
export function factsOf(room, texts) {
  const where = [room.room_type.name, room.location?.name].filter(Boolean).join(' · ');
  const state = [
    texts.word('status', room.status),
    lasting(room, texts),
    ...marksOf(room).map((mark) => texts.word('mark', mark)),
  ];
  return [
    el('p', { className: 'muted', textContent: where }),
    el('p', { className: 'sheet-state', textContent: state.join(' · ') }),
    details(room, texts),
    obstacles(room, texts),
  ];
}

/** "for 3h"; "just now" is said in words of its own. */
function lasting({ status_since }, texts) {
  const since = elapsed(status_since, texts);
  return since === texts.get('time.now') ? texts.get('room.just-now') : texts.get('room.since', { since });
}

function details(room, texts) {
  const facts = [
    ['room.attendant', room.attendant?.name],
    ['room.block', room.block && blockOf(room.block, texts)],
    ['room.note', room.note],
  ].filter(([, value]) => value);
  if (facts.length === 0) {
    return null;
  }
  const rows = facts.map(([key, value]) =>
    el('div', {}, el('dt', { textContent: texts.get(key) }), el('dd', { textContent: value })),
  );
  return el('dl', { className: 'details' }, ...rows);
}

function blockOf({ through, reason }, texts) {
  const until = through
    ? texts.get('room.block.through', { date: dateOf(through, texts.locale) })
    : texts.get('room.block.open');
  return [until, reason && texts.word('reason', reason)].filter(Boolean).join(': ');
}

function obstacles(room, texts) {
  const failing = room.not_ready.map((clause) => obstacle(clause, texts));
  if (failing.length === 0 || room.occupancy === 'occupied') {
    return null;
  }
  return el(
    'div',
    { className: 'why' },
    el('h3', { textContent: texts.get('room.why') }),
    el('ul', {}, ...failing.map((detail) => el('li', { textContent: detail }))),
  );
}

/** Words for a clause that stands in the way; what a newer server adds is shown as it says it. */
function obstacle({ clause, detail }, texts) {
  switch (clause) {
    case 'condition':
    case 'service':
      return texts.get(`why.${clause}`, { detail: texts.word(clause, detail) });
    case 'attendant_inside':
    case 'alarm':
      return texts.get(`why.${clause}`, { detail });
    case 'hold':
    case 'discrepancy':
      return texts.get(`why.${clause}`);
    default:
      return `${clause}: ${detail}`;
  }
}

/** What happened to the room lately, newest first. */
export function historyOf(entries, texts) {
  if (entries.length === 0) {
    return null;
  }
  const rows = entries.map(({ at, by, from, to, reason }) =>
    el(
      'li',
      {},
      el('time', { className: 'muted', textContent: timeOf(at, texts.locale) }),
      el('span', {}, el('b', { textContent: from === to ? to : `${from} → ${to}` }), ` ${by}`, reason ? ` · ${texts.word('reason', reason)}` : ''),
    ),
  );
  return el(
    'div',
    { className: 'history' },
    el('h3', { textContent: texts.get('room.history') }),
    el('ol', { role: 'list' }, ...rows),
  );
}
