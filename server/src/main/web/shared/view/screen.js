import { languageOf } from '../texts/texts.js';
import { languagePicker } from './language.js';
import { signInView } from './sign-in.js';

const LANGUAGE = 'veranda.language';

/** Where one thing is shown at a time, in the language that was chosen last. */
export class Screen {
  #root;
  #Texts;
  #render = () => {};
  texts;

  /** @param Texts the page's own */
  constructor(root, Texts) {
    this.#root = root;
    this.#Texts = Texts;
    this.#speak(languageOf([localStorage.getItem(LANGUAGE), ...navigator.languages]));
  }

  /** Shows what `make` makes, now and again whenever the language is changed. */
  show(make) {
    this.#render = () => this.#root.replaceChildren(make());
    this.#render();
  }

  /** Shows the sign-in, with why it is asked for where that is not plain. */
  signIn(submit, notice = null) {
    this.show(() =>
      signInView({
        texts: this.texts,
        submit,
        notice: notice && this.texts.get(notice),
        languages: this.languages(),
      }),
    );
    this.#root.querySelector('input').focus();
  }

  /** The choice of language. */
  languages() {
    return languagePicker(this.texts, (language) => {
      localStorage.setItem(LANGUAGE, language);
      this.#speak(language);
      this.#render();
      this.#root.querySelector('.language select').focus();
    });
  }

  #speak(language) {
    this.texts = new this.#Texts(language, navigator.languages);
    document.documentElement.lang = language;
    document.title = `Veranda · ${this.texts.get('app.title')}`;
  }
}
