import { timeOf } from '../../shared/texts/times.js';
import { el } from '../../shared/view/dom.js';
import { count } from '../texts/numbers.js';
import { tableView } from './table.js';

/** What every app is still to be told, and what could not be told: with a button to try once more. */
export function webhooksView({ texts, tryAgain }) {
  const apps = tableView({
    caption: texts.get('webhooks.apps'),
    columns: [
      { label: texts.get('live.app') },
      { label: texts.get('webhooks.pending'), number: true },
      { label: texts.get('webhooks.stuck'), number: true },
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
        key: app,
        cells: [app, count(pending, texts.locale), count(waiting, texts.locale)],
      })),
    );
    stuck.fill(data.stuck.map((one) => row(texts, one, tryAgain)));
  };
  return { element: el('div', { className: 'webhooks' }, apps.element, stuck.element), show };
}

function row(texts, { id, app, event, channel, at, since, error }, tryAgain) {
  return {
    key: String(id),
    cells: [
      event,
      app,
      channel,
      timeOf(at, texts.locale),
      timeOf(since, texts.locale),
      error,
      () => button(texts, id, event, tryAgain),
    ],
  };
}

function button(texts, id, event, tryAgain) {
  const made = el('button', {
    type: 'button',
    textContent: texts.get('webhooks.again'),
    'aria-label': texts.get('webhooks.again.what', { event }),
    onclick: async () => {
      made.disabled = true;
      await tryAgain(id);
      made.disabled = false;
    },
  });
  return made;
}
