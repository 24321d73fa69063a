import { el } from '../../shared/view/dom.js';
import { bytes, count, millis } from '../texts/numbers.js';

const NAMES = ['connections', 'channels', 'waiting', 'behind', 'latency', 'server'];

/** The large numbers on top, each with a line that says what it means. */
export function figuresView(texts) {
  const parts = Object.fromEntries(
    NAMES.map((name) => [name, { value: el('dd'), more: el('dd', { className: 'more' }), box: el('div', { className: 'figure' }) }]),
  );
  const element = el(
    'dl',
    { className: 'figures' },
    ...NAMES.map((name) => {
      const { value, more, box } = parts[name];
      box.append(el('dt', { textContent: texts.get(`figure.${name}`) }), value, more);
      return box;
    }),
  );
  const put = (name, value, more, alarming = false) => {
    parts[name].value.textContent = value;
    parts[name].more.textContent = more;
    parts[name].box.classList.toggle('alarming', alarming);
  };
  const show = (overview) => FIGURES.forEach((figure) => put(...figure(texts, overview)));
  return { element, show };
}

const FIGURES = [
  (texts, { totals: { count: c } }) => [
    'connections',
    count(c.sockets, texts.locale),
    texts.get('figure.connections.more', { users: count(c.users, texts.locale) }),
  ],
  (texts, { totals: { channels, count: c } }) => [
    'channels',
    count(channels, texts.locale),
    texts.get('figure.channels.more', { subscriptions: count(c.subscriptions, texts.locale) }),
  ],
  (texts, { totals: { count: c } }) => [
    'waiting',
    bytes(c.queued_bytes, texts.locale),
    c.waiting === 0
      ? texts.get('figure.waiting.none')
      : texts.get('figure.waiting.more', { sockets: count(c.waiting, texts.locale), largest: bytes(c.largest_queue, texts.locale) }),
  ],
  (texts, { totals: { count: c }, streams }) => [
    'behind',
    count(c.behind, texts.locale),
    c.behind === 0
      ? texts.get('figure.behind.none')
      : texts.get('figure.behind.more', { events: count(streams[0]?.events ?? 0, texts.locale) }),
    c.behind > 0,
  ],
  (texts, { totals: { latency } }) => [
    'latency',
    latency ? millis(latency.p50_millis, texts.locale) : '–',
    latency
      ? texts.get('figure.latency.more', { tail: millis(latency.p99_millis, texts.locale) })
      : texts.get('figure.latency.none'),
  ],
  (texts, { draining, happened: { since } }) => [
    'server',
    texts.get(draining ? 'figure.server.draining' : 'figure.server.up'),
    draining ? texts.get('figure.server.leaving') : texts.get('figure.server.more', {
      since: new Intl.DateTimeFormat(texts.locale, { dateStyle: 'short', timeStyle: 'short' }).format(new Date(since)),
    }),
    draining,
  ],
];
