import { announcer } from '../shared/view/dom.js';
import { Screen } from '../shared/view/screen.js';
import { Desk } from './api/desk.js';
import { Texts } from './texts/texts.js';
import { Pages } from './view/pages.js';
import { waiting } from './view/shell.js';

/** Leads from signing in to what is live and back. One thing is on the page at a time. */
export class App {
  #screen;
  #announce;
  #desk = new Desk();
  #pages = null;

  constructor(root, region) {
    this.#screen = new Screen(root, Texts);
    this.#announce = announcer(region);
  }

  async start() {
    this.#screen.show(() => waiting(this.#screen.texts));
    try {
      const admin = await this.#desk.who();
      admin ? this.#open(admin) : this.#signIn();
    } catch {
      this.#signIn('signin.unreachable');
    }
  }

  #signIn(notice = null) {
    this.#leave();
    const submit = async (email, password) => this.#open(await this.#desk.signIn(email, password));
    this.#screen.signIn(submit, notice);
  }

  #open(admin) {
    this.#screen.show(() => {
      this.#leave();
      this.#pages = new Pages({
        texts: this.#screen.texts,
        desk: this.#desk,
        admin,
        languages: this.#screen.languages(),
        announce: this.#announce,
        signOut: () => this.#signOut(),
        signedOut: () => this.#signIn('signin.ended'),
      });
      return this.#pages.element;
    });
  }

  #signOut() {
    this.#desk.signOut().catch(() => {});
    this.#signIn();
  }

  #leave() {
    this.#pages?.dispose();
    this.#pages = null;
  }
}
