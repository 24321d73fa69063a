import { languageOf } from '../shared/texts/texts.js';
import { announcer } from '../shared/view/dom.js';
import { languagePicker } from '../shared/view/language.js';
import { signInView } from '../shared/view/sign-in.js';
import { Server } from './api/server.js';
import { Session } from './api/session.js';
import { Feed } from './live/feed.js';
import { Link } from './live/link.js';
import { Changes } from './rooms/changes.js';
import { Rooms } from './rooms/rooms.js';
import { Texts } from './texts/texts.js';
import { Board } from './view/board.js';
import { failedView, loadingView } from './view/notice.js';

const RETRY = 5_000;
const LANGUAGE = 'veranda.language';
const VIEW = 'veranda.view';

/** Leads from signing in to the board and back. One thing is on the page at a time. */
export class App {
  #root;
  #announce;
  #session = new Session({ peers: new BroadcastChannel('veranda.session') });
  #server = new Server(this.#session);
  #texts;
  #render = () => {};
  #feed = null;
  #board = null;
  #retry = null;

  constructor(root, region) {
    this.#root = root;
    this.#announce = announcer(region);
  }

  start() {
    this.#speak(languageOf([localStorage.getItem(LANGUAGE), ...navigator.languages]));
    this.#session.signedIn ? this.#load() : this.#signIn();
  }

  #speak(language) {
    this.#texts = new Texts(language, navigator.languages);
    document.documentElement.lang = language;
    document.title = `Veranda · ${this.#texts.get('app.title')}`;
  }

  /** Shows a page, now and again whenever the language is changed. */
  #page(make) {
    this.#render = () => this.#root.replaceChildren(make());
    this.#render();
  }

  #languages() {
    return languagePicker(this.#texts, (language) => {
      localStorage.setItem(LANGUAGE, language);
      this.#speak(language);
      this.#render();
      this.#root.querySelector('.language select').focus();
    });
  }

  #signIn(notice = null) {
    this.#leave();
    const submit = async (email, password) => {
      await this.#session.signIn(email, password);
      this.#load();
    };
    this.#page(() =>
      signInView({ texts: this.#texts, submit, notice: notice && this.#texts.get(notice), languages: this.#languages() }),
    );
    this.#root.querySelector('input').focus();
  }

  /** Loads the board; a quiet try leaves on the page what is there. */
  async #load({ quiet = false } = {}) {
    this.#leave();
    if (!quiet) {
      this.#page(() => loadingView(this.#texts));
    }
    const rooms = new Rooms();
    const link = new Link({ changed: () => this.#board?.linkChanged() });
    rooms.onChange((ids) => this.#board?.changed(ids));
    const feed = new Feed({ server: this.#server, rooms, link, signedOut: () => this.#end() });
    this.#feed = feed;
    try {
      await feed.start();
      if (this.#feed === feed) {
        this.#open(rooms, link);
      }
    } catch (problem) {
      if (this.#feed === feed) {
        this.#failed(problem);
      }
    }
  }

  #open(rooms, link) {
    const changes = new Changes({ server: this.#server, rooms });
    this.#page(() => {
      this.#board?.dispose();
      this.#board = new Board({
        texts: this.#texts,
        rooms,
        link,
        languages: this.#languages(),
        view: localStorage.getItem(VIEW) === 'table' ? 'table' : 'tiles',
        keepView: (view) => localStorage.setItem(VIEW, view),
        recall: (id) => this.#signedIn(() => this.#recall(id)),
        undecided: (id) => changes.undecided(id),
        change: (room, action) => this.#signedIn(() => changes.make(room, action)),
        again: (room) => this.#signedIn(() => changes.again(room.id)),
        undo: (room, command_id) => this.#signedIn(() => changes.undo(room, command_id)),
        announce: this.#announce,
        signOut: () => this.#signOut(),
      });
      return this.#board.element;
    });
  }

  async #recall(id) {
    const [{ allowed }, history] = await Promise.all([this.#server.room(id), this.#server.historyOf(id)]);
    return { allowed, history };
  }

  async #signedIn(work) {
    try {
      return await work();
    } catch (problem) {
      if (problem.status === 401) {
        this.#end();
      }
      throw problem;
    }
  }

  #failed(problem) {
    if (problem.status === 401) {
      this.#end();
      return;
    }
    this.#leave();
    this.#page(() =>
      failedView(this.#texts, problem, { retry: () => this.#load(), signOut: () => this.#signOut() }),
    );
    if (problem.status !== 403) {
      this.#retry = setTimeout(() => this.#load({ quiet: true }), RETRY);
    }
  }

  #end() {
    this.#session.forget();
    this.#signIn('signin.ended');
  }

  #signOut() {
    this.#session.signOut();
    this.#signIn();
  }

  #leave() {
    clearTimeout(this.#retry);
    this.#feed?.stop();
    this.#board?.dispose();
    this.#feed = null;
    this.#board = null;
  }
}
