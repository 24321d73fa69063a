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
  const show = (data) => {
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
    stuck.fill(data.stuck.map((one) => row(texts, one, tryAgain, drop)));
  };
  return { element: el('div', { className: 'webhooks' }, apps.element, field, stuck.element), show };
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
          ' ',
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
  made.addEventListener('blur', () => say(false));
  say(false);
  return made;
}
