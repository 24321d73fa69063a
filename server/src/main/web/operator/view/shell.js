import { age } from '../../shared/texts/times.js';
import { el } from '../../shared/view/dom.js';
import { Toast } from '../../shared/view/toast.js';

export const PLACES = ['live', 'channels', 'webhooks', 'failures', 'doctor'];

/** What is around every place of the page: where one can go on top, how old the data is and who is signed in below. */
export function shellView({ texts, admin, languages, signOut }) {
  const links = PLACES.map((name) => el('a', { href: `#${name}`, textContent: texts.get(`place.${name}`) }));
  const content = el('main', { id: 'content', tabIndex: -1 });
  const toast = new Toast();
  const banner = el('p', { className: 'banner', role: 'status', hidden: true });
  const state = el('span', { className: 'link-state' });
  const old = el('span', { className: 'link-age' });
  const bar = el(
    'footer',
    { className: 'bar' },
    el('span', { className: 'link' }, el('span', { className: 'dot', 'aria-hidden': 'true' }), state),
    old,
    el('span', { className: 'bar-person', textContent: admin.name }),
    languages,
    el('button', { type: 'button', textContent: texts.get('bar.signout'), onclick: signOut }),
  );
  const element = el(
    'div',
    { className: 'board' },
    el(
      'header',
      { className: 'top' },
      el('a', { className: 'skip', href: '#content', textContent: texts.get('app.skip'), onclick: skipTo(content) }),
      el('h1', {}, el('span', { className: 'brand', textContent: 'Veranda' }), ' ', texts.get('app.title')),
      el('nav', { 'aria-label': texts.get('app.places') }, ...links),
      banner,
    ),
    content,
    toast.element,
    bar,
  );
  const go = (place, view) => {
    links.forEach((link, at) => link.setAttribute('aria-current', PLACES[at] === place ? 'page' : 'false'));
    content.replaceChildren(view);
  };
  const update = (poll) => {
    const name = poll?.state ?? 'live';
    bar.dataset.link = name === 'away' ? 'offline' : name;
    state.textContent = texts.get(`link.${name}`);
    old.textContent = poll && poll.age !== null ? texts.get('link.age', { age: age(poll.age, texts) }) : '';
    banner.hidden = name !== 'away';
    banner.textContent = name === 'away' ? texts.get(poll.value ? 'link.away.what' : 'link.away.nothing') : '';
  };
  return { element, content, toast, go, update };
}

/** The place in the address is the page's own, so the link moves the focus and not the address. */
const skipTo = (content) => (event) => {
  event.preventDefault();
  content.focus();
};

/** Stands where the answer will be. */
export const waiting = (texts) =>
  el(
    'div',
    { className: 'waiting', 'aria-busy': 'true' },
    el('div', { className: 'spinner', 'aria-hidden': 'true' }),
    el('p', { textContent: texts.get('load.busy') }),
  );
