import { Poll } from '../live/poll.js';
import { whereabouts } from '../doctor/snippets.js';
import { count } from '../texts/numbers.js';
import { channelsView } from './channels.js';
import { Doctor } from './doctor.js';
import { failuresView } from './failures.js';
import { liveView } from './live.js';
import { PLACES, shellView, waiting } from './shell.js';
import { webhooksView } from './webhooks.js';

/** The places of the page: shows the one that the address names, and asks again for what it shows. */
export class Pages {
  #texts;
  #desk;
  #announce;
  #signedOut;
  #shell;
  #poll = null;
  #doctor = null;
  #sought = { channels: '', failures: '', webhooks: '' };
  #places = {
    live: (place) => this.#watch(place, liveView({ texts: this.#texts }), () => this.#desk.overview()),
    channels: (place) =>
      this.#watch(
        place,
        channelsView({ texts: this.#texts, prefix: this.#sought.channels, find: (prefix) => this.#seek(place, prefix) }),
        () => this.#desk.channels(this.#sought.channels),
      ),
    webhooks: (place) =>
      this.#watch(
        place,
        webhooksView({
          texts: this.#texts,
          wanted: this.#sought.webhooks,
          find: (app) => this.#seek(place, app),
          tryAgain: (id) => this.#change(() => this.#desk.tryAgain(id), () => 'webhooks.tried'),
          tryAllAgain: (app) => this.#change(() => this.#desk.tryAllAgain(app), (tried) => (tried > 0 ? 'webhooks.tried.all' : 'webhooks.tried.none')),
          drop: (id) => this.#change(() => this.#desk.drop(id), () => 'webhooks.dropped'),
        }),
        () => this.#desk.webhooks(this.#sought.webhooks),
      ),
    failures: (place) =>
      this.#watch(
        place,
        failuresView({ texts: this.#texts, wanted: this.#sought.failures, find: (text) => this.#seek(place, text) }),
        () => this.#desk.attempts(this.#sought.failures),
      ),
    doctor: (place) =>
      this.#watch(place, { element: waiting(this.#texts), show: (apps) => this.#call(place, apps) }, () => this.#desk.apps()),
  };
  #follow = () => this.#go();
  #clock;

  constructor({ texts, desk, admin, languages, announce, signOut, signedOut }) {
    this.#texts = texts;
    this.#desk = desk;
    this.#announce = announce;
    this.#signedOut = signedOut;
    this.#shell = shellView({ texts, admin, languages, signOut });
    this.#clock = setInterval(() => this.#shell.update(this.#poll), 1_000);
    addEventListener('hashchange', this.#follow);
    this.#go();
  }

  get element() {
    return this.#shell.element;
  }

  dispose() {
    this.#leave();
    this.#shell.toast.dispose();
    clearInterval(this.#clock);
    removeEventListener('hashchange', this.#follow);
  }

  #leave() {
    this.#poll?.stop();
    this.#doctor?.dispose();
    this.#poll = null;
    this.#doctor = null;
  }

  #go() {
    const wanted = location.hash.slice(1);
    const place = PLACES.includes(wanted) ? wanted : PLACES[0];
    this.#leave();
    this.#shell.go(place, waiting(this.#texts));
    this.#places[place](place);
    this.#shell.update(this.#poll);
  }

  /** The doctor is called once, when the apps are known; what was typed stays. */
  #call(place, apps) {
    if (this.#doctor === null) {
      this.#doctor = new Doctor({
        texts: this.#texts,
        here: whereabouts(location),
        apps,
        examine: (client) => this.#desk.examine(client),
        announce: this.#announce,
      });
      this.#shell.go(place, this.#doctor.element);
    }
  }

  /** Shows the view once there is an answer, and every answer after that. */
  #watch(place, { element, show }, ask) {
    let shown = false;
    this.#poll = new Poll({
      ask,
      signedOut: this.#signedOut,
      changed: () => {
        if (this.#poll.state === 'live') {
          if (!shown) {
            shown = true;
            this.#shell.go(place, element);
          }
          show(this.#poll.value);
        }
        this.#shell.update(this.#poll);
      },
    });
    this.#poll.refresh();
  }

  #seek(place, text) {
    this.#sought[place] = text;
    this.#poll?.refresh();
  }

  /** Says what came of it to those who see the page and to those who hear it; `done` names the text for what was answered. */
  async #change(act, done) {
    try {
      const answer = await act();
      this.#say(this.#texts.get(done(answer), { count: count(answer ?? 0, this.#texts.locale) }));
    } catch (problem) {
      this.#say(this.#texts.get(problem.status === 404 ? 'webhooks.gone' : 'webhooks.failed'), { failed: true });
    }
    this.#poll?.refresh();
  }

  #say(text, how) {
    this.#announce(text);
    this.#shell.toast.say(text, how);
  }
}
