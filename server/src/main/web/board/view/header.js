import { el } from '../../shared/view/dom.js';
import { icon } from './icons.js';

/** The top of the board: its title, the counters, finding by typing, tiles or table. */
export function headerView({ texts, counters, place, view, find, choose }) {
  const input = el('input', {
    id: 'find',
    type: 'search',
    placeholder: texts.get('find.hint'),
    autocomplete: 'off',
    oninput: () => find(input.value),
  });
  const views = ['tiles', 'table'].map((name) => {
    const button = el('button', { type: 'button', textContent: texts.get(`view.${name}`), onclick: () => choose(name) });
    button.dataset.view = name;
    return button;
  });
  const select = (chosen) =>
    views.forEach((button) => button.setAttribute('aria-pressed', String(button.dataset.view === chosen)));
  select(view);
  const element = el(
    'header',
    { className: 'top' },
    el('a', { className: 'skip', href: '#rooms', textContent: texts.get('app.skip') }),
    el('h1', {}, texts.get('app.title'), ' ', el('span', { className: 'place', textContent: place })),
    counters,
    el(
      'div',
      { className: 'find' },
      el('label', { className: 'visually-hidden', for: 'find', textContent: texts.get('find.label') }),
      icon('find'),
      input,
      el('kbd', { 'aria-hidden': 'true', textContent: '/' }),
    ),
    el('div', { className: 'switch', role: 'group', 'aria-label': texts.get('view.label') }, ...views),
  );
  return { element, input, select };
}
