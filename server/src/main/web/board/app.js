import { announcer } from '../shared/view/dom.js';
import { Screen } from '../shared/view/screen.js';
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
const VIEW = 'veranda.view';

/** Leads from signing in to the board and back. One thing is on the page at a time. */
export class App {
  #screen;
  #announce;
  #session = new Session({ peers: new BroadcastChannel('veranda.session') });
  #server = new Server(this.#session);
  #feed = null;
  #board = null;
  #retry = null;

  constructor(root, region) {
    this.#screen = new Screen(root, Texts);
    this.#announce = announcer(region);
  }

  start() {
    this.#session.signedIn ? this.#load() : this.#signIn();
  }

  #signIn(notice = null) {
    this.#leave();
    const submit = async (email, password) => {
      await this.#session.signIn(email, password);
      this.#load();
    };
    this.#screen.signIn(submit, notice);
  }

  /** Loads the board; a quiet try leaves on the page what is there. */
  async #load({ quiet = false } = {}) {
    this.#leave();
    if (!quiet) {
      this.#screen.show(() => loadingView(this.#screen.texts));
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
    this.#screen.show(() => {
      this.#board?.dispose();
      this.#board = new Board({
        texts: this.#screen.texts,
        rooms,
        link,
        languages: this.#screen.languages(),
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
    this.#screen.show(() =>
      failedView(this.#screen.texts, problem, { retry: () => this.#load(), signOut: () => this.#signOut() }),
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
