import { el } from '../../shared/view/dom.js';

const NS = 'http://www.w3.org/2000/svg';
const RING = 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2';
const TICK = 'M2.5 8.5l3.5 4L13.5 3.5';
const CROSS = 'M3 3l10 10M13 3L3 13';

/** Lines to draw and areas to fill. */
const DRAWINGS = {
  dirty: { line: CROSS },
  pickup: { line: RING, area: 'M8 2v6h6a6 6 0 0 0-6-6' },
  clean: { line: TICK },
  inspected: { line: TICK },
  blocked: { line: `${RING}M3.8 3.8l8.4 8.4` },
  inside: { line: RING, area: 'M8 2a6 6 0 0 0 0 12z' },
  person: {
    area: 'M8 7.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4M2.8 14.2c0-3 2-5 5.2-5s5.2 2 5.2 5z',
  },
  close: { line: CROSS },
  more: { line: 'M3 8h.01M8 8h.01M13 8h.01' },
  find: { line: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5L14 14' },
};

/** A small drawing that only repeats what a text beside it says. */
export function icon(name) {
  const svg = node('svg', { viewBox: '0 0 16 16', class: `icon icon-${name}`, 'aria-hidden': 'true' });
  for (const [kind, d] of Object.entries(DRAWINGS[name])) {
    svg.append(node('path', { class: `icon-${kind}`, d }));
  }
  return svg;
}

/** The drawing of a room's condition, or of its block. */
export const conditionIcon = (room) => icon(room.service === 'in_service' ? room.condition : 'blocked');

/** The display code with its drawing, in the colours of the room's state. */
export function codeChip(room) {
  const chip = el('span', { className: 'chip' }, conditionIcon(room), room.code);
  Object.assign(chip.dataset, { condition: room.condition, service: room.service, occupancy: room.occupancy });
  return chip;
}

function node(tag, attributes) {
  const made = document.createElementNS(NS, tag);
  Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
  return made;
}
