const NS = 'http://www.w3.org/2000/svg';

const PATHS = {
  dirty: 'M3 3l10 10M13 3L3 13',
  pickup: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 2v6h6',
  clean: 'M2.5 8.5l3.5 4L13.5 3.5',
  inspected: 'M2.5 8.5l3.5 4L13.5 3.5',
  blocked: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M3.8 3.8l8.4 8.4',
  person: 'M8 7.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4M2.8 14.2c0-3 2-5 5.2-5s5.2 2 5.2 5z',
  inside: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 2a6 6 0 0 1 0 12z',
  ready: 'M2.5 8.5l3.5 4L13.5 3.5',
  close: 'M3 3l10 10M13 3L3 13',
  find: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5L14 14',
};

/** A small drawing that only repeats what a text beside it says. */
export function icon(name) {
  const svg = document.createElementNS(NS, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(NS, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** The drawing of a room's condition, or of its block. */
export const conditionIcon = (room) => icon(room.service === 'in_service' ? room.condition : 'blocked');
