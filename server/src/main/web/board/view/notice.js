import { el } from '../../shared/view/dom.js';

/** A whole page that says one thing: loading, or why there is nothing to show and what to do. */
export function loadingView(texts) {
  return el(
    'main',
    { className: 'notice', 'aria-busy': 'true' },
    el('p', { className: 'brand', textContent: 'Veranda' }),
    el('div', { className: 'spinner', 'aria-hidden': 'true' }),
    el('h1', { textContent: texts.get('load.busy') }),
    el('div', { className: 'ghosts', 'aria-hidden': 'true' }, ...Array.from({ length: 24 }, () => el('span'))),
  );
}

const WHY = { 0: 'load.unreachable', 403: 'load.forbidden' };

export function failedView(texts, problem, { retry, signOut }) {
  return el(
    'main',
    { className: 'notice' },
    el('p', { className: 'brand', textContent: 'Veranda' }),
    el('h1', { textContent: texts.get('load.failed') }),
    el('p', { role: 'alert', textContent: texts.get(WHY[problem.status] ?? 'load.broken') }),
    el(
      'div',
      { className: 'buttons' },
      el('button', { className: 'primary', textContent: texts.get('load.retry'), onclick: retry }),
      el('button', { textContent: texts.get('bar.signout'), onclick: signOut }),
    ),
  );
}

/** What stands in the place of the rooms when there are none, or none that match. */
export function emptyView(texts, { none, clear }) {
  return none
    ? el(
        'div',
        { className: 'empty' },
        el('h2', { textContent: texts.get('load.empty') }),
        el('p', { textContent: texts.get('load.empty.next') }),
      )
    : el(
        'div',
        { className: 'empty' },
        el('h2', { textContent: texts.get('find.none') }),
        el('button', { textContent: texts.get('find.clear'), onclick: clear }),
      );
}
