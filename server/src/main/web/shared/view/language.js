import { LANGUAGES } from '../texts/texts.js';
import { el } from './dom.js';

/** The choice of language; takes effect at once. */
export function languagePicker(texts, choose) {
  const options = Object.entries(LANGUAGES).map(([value, name]) =>
    el('option', { value, lang: value, textContent: name, selected: value === texts.language }),
  );
  return el(
    'label',
    { className: 'language' },
    el('span', { className: 'visually-hidden', textContent: texts.get('language.label') }),
    el('select', { onchange: ({ target }) => choose(target.value) }, ...options),
  );
}
