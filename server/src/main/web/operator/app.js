import { languageOf } from '../shared/texts/texts.js';
import { announcer } from '../shared/view/dom.js';
import { languagePicker } from '../shared/view/language.js';
import { signInView } from '../shared/view/sign-in.js';
import { Desk } from './api/desk.js';
import { Texts } from './texts/texts.js';
import { Pages } from './view/pages.js';
import { waiting } from './view/shell.js';

const LANGUAGE = 'veranda.language';

/** Leads from signing in to what is live and back. One thing is on the page at a time. */
export class App {
  #root;
  #announce;
  #desk = new Desk();
  #texts;
  #render = () => {};
  #pages = null;

  constructor(root, region) {
    this.#root = root;
    this.#announce = announcer(region);
  }

  async start() {
    this.#speak(languageOf([localStorage.getItem(LANGUAGE), ...navigator.languages]));
    this.#page(() => waiting(this.#texts));
    try {
      const admin = await this.#desk.who();
      admin ? this.#open(admin) : this.#signIn();
    } catch {
      this.#signIn('signin.unreachable');
    }
  }

  #speak(language) {
    this.#texts = new Texts(language, navigator.languages);
    document.documentElement.lang = language;
    document.title = `Veranda · ${this.#texts.get('app.title')}`;
  }

  /** Shows something, now and again whenever the language is changed. */
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
    const submit = async (email, password) => this.#open(await this.#desk.signIn(email, password));
    this.#page(() =>
      signInView({ texts: this.#texts, submit, notice: notice && this.#texts.get(notice), languages: this.#languages() }),
    );
    this.#root.querySelector('input').focus();
  }

  #open(admin) {
    this.#page(() => {
      this.#leave();
      this.#pages = new Pages({
        texts: this.#texts,
        desk: this.#desk,
        admin,
        languages: this.#languages(),
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
