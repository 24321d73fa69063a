import { el } from '../../shared/view/dom.js';

const STATUSES = ['ready', 'checked-in', 'awaiting-cleaning', 'cleaning', 'maintenance'];

/** How many rooms there are in each status; each counter shows only its rooms when pressed. */
export function countersView({ texts, choose }) {
  const numbers = new Map();
  const pick = (status) => {
    choose(status);
    buttons
      .find((button) => button.dataset.status === status)
      .scrollIntoView({ block: 'nearest', inline: 'center' });
  };
  const buttons = ['', ...STATUSES].map((status) => {
    const number = el('b', { className: 'count' });
    numbers.set(status, number);
    const label = texts.get(status === '' ? 'filter.all' : `status.${status}`);
    const button = el(
      'button',
      { type: 'button', className: 'counter', 'aria-pressed': 'false', onclick: () => pick(status) },
      status === '' ? null : el('span', { className: `swatch swatch-${status}`, 'aria-hidden': 'true' }),
      el('span', { textContent: label }),
      ' ',
      number,
    );
    button.dataset.status = status;
    return button;
  });
  const element = el(
    'div',
    { className: 'counters', role: 'group', 'aria-label': texts.get('filter.label') },
    ...buttons,
  );
  return { element, update: (rooms, chosen) => update(rooms, chosen, numbers, buttons) };
}

function update(rooms, chosen, numbers, buttons) {
  const counts = rooms.counts();
  numbers.forEach((number, status) => {
    number.textContent = String(status === '' ? rooms.size : (counts[status] ?? 0));
  });
  buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.status === chosen)));
}
