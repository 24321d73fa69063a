import { elapsed } from '../../shared/texts/times.js';
import { el } from '../../shared/view/dom.js';
import { count } from '../texts/numbers.js';
import { finder } from './finder.js';

/** What failed lately, each with its cause in plain words and what to do about it. */
export function failuresView({ texts, wanted, find }) {
  const { element: field, input } = finder({
    id: 'failures-find',
    label: texts.get('failures.find'),
    hint: texts.get('failures.hint'),
    find,
  });
  input.value = wanted;
  const list = el('ul', { className: 'failures' });
  const none = el('p', { className: 'none' });
  const more = el('p', { className: 'muted', role: 'status' });
  const show = ({ data, meta }) => {
    list.replaceChildren(...data.map((attempt) => item(texts, attempt)));
    none.hidden = data.length > 0;
    none.textContent = texts.get(input.value.trim() === '' ? 'failures.none' : 'failures.none.found');
    more.textContent =
      meta.total > data.length
        ? texts.get('failures.more', { shown: count(data.length, texts.locale), total: count(meta.total, texts.locale) })
        : '';
  };
  const element = el(
    'section',
    { className: 'failing' },
    el('h2', { textContent: texts.get('failures.title') }),
    el('p', { className: 'muted', textContent: texts.get('failures.lead') }),
    field,
    none,
    list,
    more,
  );
  return { element, show };
}

function item(texts, attempt) {
  const { trouble, times, last } = attempt;
  return el(
    'li',
    { className: 'panel failure' },
    el(
      'p',
      { className: 'when' },
      el('time', { dateTime: last, textContent: ago(last, texts) }),
      times > 1 ? el('span', { className: 'times', textContent: texts.get('failures.times', { count: count(times, texts.locale) }) }) : null,
    ),
    el(
      'div',
      {},
      el('h3', { textContent: cause(texts, attempt) }),
      el('p', { className: 'remedy', textContent: texts.get(`remedy.${trouble}`) }),
      el('dl', { className: 'facts' }, ...facts(attempt).flatMap(([name, value]) => fact(texts, name, value))),
    ),
  );
}

/** Why it failed; the detail is the other key, socket, channel or app, or the path that was asked for. */
export const cause = (texts, { trouble, detail, caller, channel }) =>
  texts.get(`trouble.${trouble}`, { detail, channel, ...caller });

export const facts = ({ caller, channel, socket_id: socket }) =>
  [
    ['address', caller.address],
    ['key', caller.key],
    ['origin', caller.origin],
    ['client', `${caller.client} ${caller.version}`.trim()],
    ['protocol', caller.protocol],
    ['channel', channel],
    ['socket', socket],
  ].filter(([, value]) => value !== '');

const fact = (texts, name, value) => [
  el('dt', { textContent: texts.get(`fact.${name}`) }),
  el('dd', { textContent: value }),
];

function ago(instant, texts) {
  const short = elapsed(instant, texts);
  return short === texts.get('time.now') ? short : texts.get('time.ago', { time: short });
}
