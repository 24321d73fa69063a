import { age, dateOf } from '../../shared/texts/times.js';
import { el } from '../../shared/view/dom.js';

/** Always at the bottom: how the page is connected, how old its data is, whose board it is. */
export function statusBar({ texts, link, rooms, languages, signOut }) {
  const state = el('span', { className: 'link-state' });
  const old = el('span', { className: 'link-age' });
  const place = el('span', { className: 'bar-property' });
  const date = el('span', { className: 'bar-date' });
  const element = el(
    'footer',
    { className: 'bar' },
    el('span', { className: 'link' }, el('span', { className: 'dot', 'aria-hidden': 'true' }), state),
    old,
    place,
    date,
    el('span', { className: 'bar-person', textContent: `${rooms.me.name} · ${texts.word('role', rooms.me.role)}` }),
    languages,
    el('button', { type: 'button', textContent: texts.get('bar.signout'), onclick: signOut }),
  );
  const update = () => {
    const { name, business_date } = rooms.property;
    place.textContent = name;
    const late = daysBehind(rooms.property) >= 2;
    date.textContent = texts.get(late ? 'bar.late' : 'bar.date', { date: dateOf(business_date, texts.locale) });
    date.classList.toggle('late', late);
    element.dataset.link = link.state;
    state.textContent = texts.get(`link.${link.state}`);
    old.textContent = link.age === null ? '' : texts.get('link.age', { age: age(link.age, texts) });
  };
  update();
  return { element, update };
}

/** How far the business date lies behind the calendar of the resort; one day is usual after midnight. */
export function daysBehind({ business_date, time_zone }, now = new Date()) {
  const today = now.toLocaleDateString('en-CA', { timeZone: time_zone });
  return Math.round((Date.parse(today) - Date.parse(business_date)) / 86_400_000);
}

/** A line above the rooms while what they show may be out of date. */
export function staleBanner(texts, link) {
  const element = el('p', { className: 'banner', role: 'status' });
  const update = () => {
    const stale = link.state === 'offline' || link.state === 'refused';
    element.hidden = !stale;
    element.textContent = stale ? texts.get(`link.${link.state}.what`) : '';
  };
  update();
  return { element, update };
}
