import { el } from '../../shared/view/dom.js';
import { bytes, count } from '../texts/numbers.js';
import { figuresView } from './figures.js';
import { tableView } from './table.js';

/** Everything live at a glance: who is connected, what waits, who is behind, what was refused. */
export function liveView({ texts }) {
  const number = (value) => count(value, texts.locale);
  const figures = figuresView(texts);
  const apps = tableView({ caption: texts.get('live.apps'), columns: columns(texts, 'live.app', 'own'), empty: '', kind: 'counted' });
  const tenants = tableView({
    caption: texts.get('live.tenants'),
    columns: columns(texts, 'live.tenant', 'channels'),
    empty: texts.get('live.tenants.none'),
    kind: 'counted',
  });
  const streams = happenedTable(texts, 'streams', [{ label: texts.get('live.stream') }, ...numbers(texts, ['readers', 'events'])]);
  const [refused, closed, auth] = ['refused', 'closed', 'auth'].map((name) =>
    happenedTable(texts, name, [{ label: texts.get(`live.${name}.what`) }, ...numbers(texts, ['times'])]),
  );
  const counted = (key, label, { channels, count: c }) => ({
    key: String(key),
    cells: [
      label,
      number(c.sockets),
      number(c.users),
      number(channels),
      number(c.subscriptions),
      bytes(c.queued_bytes, texts.locale),
      number(c.behind),
    ],
  });
  const happened = (table, entries, named) =>
    table.fill(entries.map(({ name, count: times }) => ({ key: name, cells: [named(name), number(times)] })));
  const show = (overview) => {
    figures.show(overview);
    apps.fill(overview.apps.map((app) => counted(app.id, label(texts, app), app)));
    tenants.fill(overview.tenants.map((tenant) => counted(tenant.id, tenant.name, tenant)));
    streams.fill(
      overview.streams.map(({ stream, readers, events }) => ({ key: stream, cells: [stream, number(readers), number(events)] })),
    );
    happened(refused, overview.happened.refused, (reason) => texts.word('refused', reason));
    happened(closed, overview.happened.closed, (code) => numbered(code, texts.word('closed', code)));
    happened(auth, overview.happened.auth, (outcome) => texts.word('auth', outcome));
  };
  const element = el(
    'div',
    { className: 'live' },
    figures.element,
    el(
      'div',
      { className: 'pair' },
      el(
        'div',
        { className: 'column' },
        apps.element,
        el('div', { className: 'four' }, streams.element, refused.element, closed.element, auth.element),
      ),
      tenants.element,
    ),
  );
  return { element, show };
}

const columns = (texts, first, channels) => [
  { label: texts.get(first) },
  ...numbers(texts, ['sockets', 'users', channels, 'subscriptions', 'waiting', 'behind']),
];

const numbers = (texts, names) => names.map((name) => ({ label: texts.get(`column.${name}`), number: true }));

const happenedTable = (texts, name, all) =>
  tableView({ caption: texts.get(`live.${name}`), columns: all, empty: texts.get(`live.${name}.none`) });

/** A close code says its number beside what it means. */
const numbered = (code, word) => (word === code ? code : `${code} · ${word}`);

const label = (texts, { id, enabled }) => (enabled ? id : texts.get('live.app.disabled', { id }));
