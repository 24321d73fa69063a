import { el } from '../../shared/view/dom.js';
import { count } from '../texts/numbers.js';
import { finder } from './finder.js';
import { tableView } from './table.js';

const KINDS = [
  ['presence', /^presence-/],
  ['encrypted', /^private-encrypted-/],
  ['private', /^private-/],
];

/** What a channel's name says of its kind. */
export function kindOf(name) {
  const [kind] = KINDS.find(([, pattern]) => pattern.test(name)) ?? ['public'];
  return { kind, cache: /^(private-|private-encrypted-|presence-)?cache-/.test(name) };
}

/** The occupied channels, found by how their names begin. */
export function channelsView({ texts, prefix, find }) {
  const { element: field, input } = finder({
    id: 'prefix',
    label: texts.get('channels.find'),
    hint: 'private-tenant.',
    find,
  });
  input.value = prefix;
  const table = tableView({
    caption: texts.get('channels.title'),
    columns: [
      { label: texts.get('channels.name') },
      { label: texts.get('channels.kind') },
      { label: texts.get('channels.app') },
      { label: texts.get('column.sockets'), number: true },
      { label: texts.get('channels.members'), number: true },
    ],
    empty: texts.get('channels.none'),
  });
  const more = el('p', { className: 'muted', role: 'status' });
  const show = ({ data, meta }) => {
    table.fill(data.map((channel) => row(texts, channel)));
    more.textContent =
      meta.total > data.length
        ? texts.get('channels.more', { shown: count(data.length, texts.locale), total: count(meta.total, texts.locale) })
        : '';
  };
  return { element: el('div', { className: 'channels' }, field, table.element, more), show };
}

function row(texts, { app, name, sockets, members }) {
  const { kind, cache } = kindOf(name);
  const word = texts.word('kind', kind);
  return {
    key: `${app} ${name}`,
    cells: [
      name,
      cache ? texts.get('kind.cache', { kind: word }) : word,
      app === '' ? texts.get('channels.shared') : app,
      count(sockets, texts.locale),
      kind === 'presence' ? count(members, texts.locale) : '–',
    ],
  };
}
