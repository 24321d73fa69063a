import { el } from '../../shared/view/dom.js';

/**
 * A table that is filled again and again: a row that is still there keeps its place in the document, and with it the
 * focus. Columns: `{ label, number }`. Rows: `{ key, cells }`; a cell is a text, or a function that makes an element once.
 * `fill(rows, why)` may say why there are none.
 */
export function tableView({ caption, columns, empty, kind = '' }) {
  const body = el('tbody');
  const none = el('p', { className: 'none', textContent: empty });
  const element = el(
    'section',
    { className: `panel ${kind}` },
    el('h2', { textContent: caption }),
    el(
      'div',
      { className: 'scroll' },
      el(
        'table',
        { 'aria-label': caption },
        el('thead', {}, el('tr', {}, ...columns.map(heading))),
        body,
      ),
    ),
    none,
  );
  const rows = new Map();
  const fill = (wanted, why = empty) => {
    none.textContent = why;
    const keys = new Set(wanted.map(({ key }) => key));
    for (const key of [...rows.keys()].filter((known) => !keys.has(known))) {
      rows.get(key).remove();
      rows.delete(key);
    }
    wanted.forEach(({ key, cells }, at) => {
      const row = rows.get(key) ?? rowOf(cells, columns);
      rows.set(key, row);
      cells.forEach((cell, index) => write(row.children[index], cell));
      if (body.children[at] !== row) {
        body.insertBefore(row, body.children[at] ?? null);
      }
    });
    none.hidden = wanted.length > 0;
    element.querySelector('table').hidden = wanted.length === 0;
  };
  fill([]);
  return { element, fill };
}

const heading = ({ label, number }) => el('th', { scope: 'col', className: number ? 'number' : '', textContent: label });

function rowOf(cells, columns) {
  return el(
    'tr',
    {},
    ...cells.map((cell, at) => {
      const { label, number } = columns[at];
      const made = el(at === 0 ? 'th' : 'td', { className: number ? 'number' : '', 'data-label': label });
      if (at === 0) {
        made.setAttribute('scope', 'row');
      }
      if (typeof cell === 'function') {
        made.append(cell());
      }
      return made;
    }),
  );
}

function write(place, cell) {
  if (typeof cell !== 'function' && place.textContent !== cell) {
    place.textContent = cell;
  }
}
