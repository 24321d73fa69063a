import { el } from '../../shared/view/dom.js';

const SIGNS = { good: '✓', bad: '✕', unsure: '?' };

/** A list of findings, one below the other: `{ result: good | bad | unsure, text, remedy }`. */
export function stepsView({ texts, title }) {
  const list = el('ol', { className: 'steps' });
  const element = el('section', { className: 'panel', hidden: true }, el('h2', { textContent: title }), list);
  const add = (step) => {
    list.append(item(texts, step));
    element.hidden = false;
  };
  const clear = () => {
    list.replaceChildren();
    element.hidden = true;
  };
  return { element, add, clear };
}

function item(texts, { result, text, remedy = '' }) {
  const made = el(
    'li',
    {},
    el('span', { className: 'sign', 'aria-hidden': 'true', textContent: SIGNS[result] }),
    el(
      'div',
      {},
      el('p', {}, el('span', { className: 'visually-hidden', textContent: `${texts.get(`result.${result}`)}: ` }), text),
      remedy === '' ? null : el('p', { className: 'remedy', textContent: remedy }),
    ),
  );
  made.dataset.result = result;
  return made;
}
