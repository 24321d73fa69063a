import { el } from '../../shared/view/dom.js';
import { SNIPPETS } from '../doctor/snippets.js';

/** Settings for clients of the chosen app, to be copied. */
export function snippetsView({ texts, here, announce }) {
  const code = el('code');
  const text = el('pre', { tabIndex: 0 }, code);
  let app = { id: '', key: '' };
  let chosen = Object.keys(SNIPPETS)[0];
  const buttons = Object.keys(SNIPPETS).map((name) =>
    el('button', {
      type: 'button',
      textContent: name,
      onclick: () => {
        chosen = name;
        render();
      },
    }),
  );
  const render = () => {
    code.textContent = SNIPPETS[chosen](app, here);
    text.setAttribute('aria-label', chosen);
    buttons.forEach((button) => button.setAttribute('aria-pressed', String(button.textContent === chosen)));
  };
  const copy = el('button', {
    type: 'button',
    className: 'copy',
    textContent: texts.get('snippets.copy'),
    onclick: async () => {
      announce(texts.get((await copied(code)) ? 'snippets.copied' : 'snippets.selected'));
    },
  });
  const element = el(
    'section',
    { className: 'panel snippets' },
    el('h2', { textContent: texts.get('snippets.title') }),
    el('p', { className: 'muted', textContent: texts.get('snippets.lead') }),
    el('div', { className: 'switches' }, el('div', { className: 'switch', role: 'group', 'aria-label': texts.get('snippets.title') }, ...buttons), copy),
    text,
  );
  const show = (wanted) => {
    app = wanted;
    render();
  };
  render();
  return { element, show };
}

/** Without a secure page there is no clipboard: then the text is selected, ready for the keyboard. */
async function copied(code) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(code);
    return false;
  }
}
