import { timeOf } from '../../shared/texts/times.js';
import { el } from '../../shared/view/dom.js';
import { count } from '../texts/numbers.js';
import { finder } from './finder.js';
import { tableView } from './table.js';

/** What every app is still to be told, and what could not be told: to be tried once more, or dropped. */
export function webhooksView({ texts, wanted, find, tryAgain, tryAllAgain, drop }) {
  const { element: field, input } = finder({
    id: 'webhooks-find',
    label: texts.get('webhooks.find'),
    hint: texts.get('webhooks.hint'),
    find,
  });
  const known = el('datalist', { id: 'webhooks-apps' });
  input.setAttribute('list', known.id);
  input.value = wanted;
  const apps = tableView({
    caption: texts.get('webhooks.apps'),
    columns: [
      { label: texts.get('live.app') },
      { label: texts.get('webhooks.pending'), number: true },
      { label: texts.get('webhooks.stuck'), number: true },
      { label: texts.get('webhooks.action') },
    ],
    empty: texts.get('webhooks.apps.none'),
  });
  const stuck = tableView({
    caption: texts.get('webhooks.stuck.title'),
    columns: [
      { label: texts.get('webhooks.events') },
      { label: texts.get('live.app') },
      { label: texts.get('channels.name') },
      { label: texts.get('webhooks.at') },
      { label: texts.get('webhooks.since') },
      { label: texts.get('webhooks.error') },
      { label: texts.get('webhooks.action') },
    ],
    empty: texts.get('webhooks.stuck.none'),
  });
  const more = el('p', { className: 'muted', role: 'status' });
  const show = (data) => {
    const app = input.value.trim();
    offer(known, data.apps);
    apps.fill(
      data.apps.map(({ app, pending, stuck: waiting }) => ({
        key: `${app} ${waiting > 0}`,
        cells: [
          app,
          count(pending, texts.locale),
          count(waiting, texts.locale),
          waiting > 0 ? () => button(texts.get('webhooks.all'), texts.get('webhooks.all.what', { app }), () => tryAllAgain(app)) : '',
        ],
      })),
    );
    stuck.fill(
      data.stuck.map((one) => row(texts, one, tryAgain, drop)),
      app === '' ? texts.get('webhooks.stuck.none') : texts.get('webhooks.stuck.none.found', { app }),
    );
    const total = setAside(data.apps, app);
    more.textContent =
      total > data.stuck.length && data.stuck.length > 0
        ? texts.get(app === '' ? 'webhooks.more' : 'webhooks.more.found', {
            shown: count(data.stuck.length, texts.locale),
            total: count(total, texts.locale),
          })
        : '';
  };
  return { element: el('div', { className: 'webhooks' }, apps.element, field, known, stuck.element, more), show };
}

/** How many events are set aside for that app; of all apps when none is named. */
const setAside = (apps, named) =>
  apps.filter(({ app }) => named === '' || app === named).reduce((sum, { stuck }) => sum + stuck, 0);

/** Lets the field complete the apps' ids. */
function offer(list, apps) {
  const ids = apps.map(({ app }) => app);
  if (ids.join() !== [...list.options].map(({ value }) => value).join()) {
    list.replaceChildren(...ids.map((value) => el('option', { value })));
  }
}

function row(texts, { id, app, event, channel, at, since, error }, tryAgain, drop) {
  return {
    key: String(id),
    cells: [
      event,
      app,
      channel,
      timeOf(at, texts.locale),
      timeOf(since, texts.locale),
      error,
      () =>
        el(
          'span',
          { className: 'actions' },
          button(texts.get('webhooks.again'), texts.get('webhooks.again.what', { event }), () => tryAgain(id)),
          dropper(texts, event, () => drop(id)),
        ),
    ],
  };
}

function button(textContent, label, act) {
  const made = el('button', {
    type: 'button',
    textContent,
    'aria-label': label,
    onclick: async () => {
      made.disabled = true;
      await act();
      made.disabled = false;
    },
  });
  return made;
}

/** Asks once more before it drops an event for good. */
function dropper(texts, event, drop) {
  let sure = false;
  const say = (next) => {
    sure = next;
    made.textContent = texts.get(sure ? 'webhooks.drop.sure' : 'webhooks.drop');
    made.setAttribute('aria-label', texts.get(sure ? 'webhooks.drop.sure.what' : 'webhooks.drop.what', { event }));
  };
  const made = button('', '', async () => {
    const drops = sure;
    say(!sure);
    if (drops) {
      await drop();
    }
  });
  made.classList.add('steady');
  made.dataset.widest = texts.get('webhooks.drop.sure');
  made.addEventListener('blur', () => say(false));
  say(false);
  return made;
}
