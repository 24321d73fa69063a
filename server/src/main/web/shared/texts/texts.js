export const LANGUAGES = { en: 'English', es: 'Español' };

/** The texts of one language, from the page's books. */
export class Texts {
  #book;

  /** `wishes`: the person's own locales, so that dates look familiar. */
  constructor(books, language, wishes = []) {
    this.language = language;
    this.locale = wishes.find((wish) => wish.startsWith(language)) ?? language;
    this.#book = books[language];
  }

  get(key, values = {}) {
    const text = this.#book[key];
    if (text === undefined) {
      throw new Error(`Cannot find text ${key} in ${this.language}`);
    }
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  /** The text for a value of the wire; a value that a newer server added is shown as it is. */
  word(family, value) {
    return this.#book[`${family}.${value}`] ?? value;
  }

  /** Why the server refused something, in this language if it gave a reason known by name. */
  refusal({ body, message }) {
    const known = this.word('refusal', body?.code);
    return known === body?.code ? message : known;
  }
}

/** The first of the wished languages that the pages speak, else English. */
export function languageOf(wishes) {
  return wishes.map((wish) => wish?.slice(0, 2).toLowerCase()).find((wish) => wish in LANGUAGES) ?? 'en';
}
