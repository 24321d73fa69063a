import { Server } from './api/server.js';
import { Session } from './api/session.js';
import { Feed } from './live/feed.js';
import { Link } from './live/link.js';
import { Rooms } from './rooms/rooms.js';
import { languageOf, Texts } from './texts/texts.js';
import { Board } from './view/board.js';
import { announcer } from './view/dom.js';
import { languagePicker } from './view/language.js';
import { failedView, loadingView } from './view/notice.js';
import { signInView } from './view/sign-in.js';

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
    this.#page(() => {
      this.#board?.dispose();
      this.#board = new Board({
        texts: this.#texts,
        rooms,
        link,
        languages: this.#languages(),
        view: localStorage.getItem(VIEW) === 'table' ? 'table' : 'tiles',
        keepView: (view) => localStorage.setItem(VIEW, view),
        recall: (id) => this.#recall(id),
        change: (room, action) => this.#signedIn(() => this.#change(rooms, room, action)),
        undo: (room, command_id) => this.#signedIn(() => this.#give(rooms, room, 'undo', { command_id })),
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

  /** Answers the id of the command that can be undone, if there is one. */
  async #change(rooms, room, { command, fields, to }) {
    if (command) {
      return this.#give(rooms, room, command, fields(room));
    }
    rooms.put(await this.#server.setStatus(room, to));
    return null;
  }

  async #give(rooms, { id }, command, fields) {
    const given = await this.#server.give(id, command, fields);
    rooms.put((await this.#server.room(id)).room);
    return given;
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
