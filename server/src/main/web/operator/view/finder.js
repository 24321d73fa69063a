import { el } from '../../shared/view/dom.js';

const PAUSE = 200;

/** A field to find by typing; tells what stands in it shortly after the last key. */
export function finder({ id, label, hint, find }) {
  let timer = null;
  const input = el('input', {
    id,
    type: 'search',
    placeholder: hint,
    autocomplete: 'off',
    spellcheck: false,
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(() => find(input.value.trim()), PAUSE);
    },
  });
  const element = el('div', { className: 'finder' }, el('label', { for: id, textContent: label }), input);
  return { element, input };
}
