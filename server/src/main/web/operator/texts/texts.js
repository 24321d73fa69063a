import { Texts as Book } from '../../shared/texts/texts.js';
import { en } from './en.js';
import { es } from './es.js';

/** The texts of the operator's page. */
export class Texts extends Book {
  constructor(language, wishes) {
    super({ en, es }, language, wishes);
  }
}
