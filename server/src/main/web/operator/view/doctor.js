import { el } from '../../shared/view/dom.js';
import { doubtsAbout, readOptions } from '../doctor/options.js';
import { probe } from '../doctor/probe.js';
import { socketUrl } from '../doctor/snippets.js';
import { snippetsView } from './snippets.js';
import { stepsView } from './steps.js';

const PROTOCOLS = ['7', '6', '5'];

const OVER_CAPACITY = 4100;

/** The connection doctor: examines what a client brings, tries the way from this browser, and gives settings to copy. */
export class Doctor {
  #texts;
  #here;
  #examine;
  #apps;
  #fields;
  #doubts;
  #findings;
  #trial;
  #snippets;
  #stop = () => {};
  element;

  constructor({ texts, here, apps, examine, announce }) {
    this.#texts = texts;
    this.#here = here;
    this.#apps = apps;
    this.#examine = examine;
    this.#doubts = stepsView({ texts, title: texts.get('doctor.options.said') });
    this.#findings = stepsView({ texts, title: texts.get('doctor.findings') });
    this.#trial = stepsView({ texts, title: texts.get('doctor.trial') });
    this.#snippets = snippetsView({ texts, here, announce });
    this.#fields = this.#makeFields();
    this.element = el(
      'div',
      { className: 'doctor' },
      el('div', { className: 'column' }, this.#form(), this.#snippets.element),
      el('div', { className: 'column', role: 'status' }, this.#hint(), this.#doubts.element, this.#findings.element, this.#trial.element),
    );
    this.#chose();
  }

  dispose() {
    this.#stop();
  }

  #makeFields() {
    const text = (name) => this.#texts.get(`doctor.${name}`);
    const key = el('input', {
      id: 'doctor-key',
      autocomplete: 'off',
      spellcheck: false,
      value: this.#apps[0]?.key ?? '',
      oninput: () => this.#chose(),
    });
    key.setAttribute('list', 'doctor-keys');
    return {
      key: { label: text('key'), input: key },
      origin: {
        label: text('origin'),
        input: el('input', { id: 'doctor-origin', placeholder: 'https://app.example', autocomplete: 'off', spellcheck: false }),
      },
      protocol: {
        label: text('protocol'),
        input: el('select', { id: 'doctor-protocol' }, ...PROTOCOLS.map((value) => el('option', { value, textContent: value }))),
      },
      options: {
        label: text('options'),
        input: el('textarea', {
          id: 'doctor-options',
          rows: 5,
          spellcheck: false,
          placeholder: "new Pusher('key', { wsHost: '…', … })",
          oninput: () => this.#pasted(),
        }),
      },
    };
  }

  #form() {
    const onsubmit = (event) => {
      event.preventDefault();
      this.#run();
    };
    return el(
      'form',
      { className: 'panel examination', noValidate: true, onsubmit },
      el('h2', { textContent: this.#texts.get('doctor.title') }),
      el('p', { className: 'muted', textContent: this.#texts.get('doctor.lead') }),
      ...Object.values(this.#fields).map(({ label, input }) =>
        el('div', { className: `field field-${input.id}` }, el('label', { for: input.id, textContent: label }), input),
      ),
      el('datalist', { id: 'doctor-keys' }, ...this.#apps.map(({ id, key }) => el('option', { value: key, textContent: id }))),
      el('button', { type: 'submit', className: 'primary', textContent: this.#texts.get('doctor.run') }),
    );
  }

  #hint() {
    return el('p', { className: 'hint', textContent: this.#texts.get('doctor.hint') });
  }

  get #key() {
    return this.#fields.key.input.value.trim();
  }

  #chose() {
    this.#snippets.show(this.#apps.find(({ key }) => key === this.#key) ?? { id: '', key: this.#key });
  }

  /** A key in what was pasted is the one that is meant. */
  #pasted() {
    const { key } = readOptions(this.#fields.options.input.value);
    if (key) {
      this.#fields.key.input.value = key;
      this.#chose();
    }
  }

  async #run() {
    this.#stop();
    this.#doubts.clear();
    this.#findings.clear();
    this.#trial.clear();
    this.element.querySelector('.hint').hidden = true;
    this.#readPasted();
    this.#try();
    await this.#ask();
  }

  #readPasted() {
    const pasted = this.#fields.options.input.value.trim();
    if (pasted !== '') {
      for (const [name, values] of doubtsAbout(readOptions(pasted), this.#here)) {
        this.#doubts.add({
          result: 'bad',
          text: this.#texts.get(`doubt.${name}`, values),
          remedy: this.#texts.get(`doubt.${name}.do`, values),
        });
      }
    }
  }

  async #ask() {
    const [origin, protocol] = [this.#fields.origin.input.value.trim(), this.#fields.protocol.input.value];
    try {
      for (const finding of await this.#examine({ key: this.#key, origin, protocol })) {
        this.#findings.add(this.#finding(finding));
      }
    } catch (problem) {
      this.#findings.add({ result: 'unsure', text: this.#texts.get(problem.status === 0 ? 'doctor.away' : 'doctor.failed') });
    }
  }

  #finding({ step, good, code, detail }) {
    const name = `examined.${step.toLowerCase()}.${good ? 'good' : 'bad'}`;
    const remedy = code === OVER_CAPACITY ? `${name}.full.do` : `${name}.do`;
    return {
      result: good ? 'good' : 'bad',
      text: this.#texts.get(name, { detail, code }),
      remedy: good ? '' : this.#texts.get(remedy, { detail, code }),
    };
  }

  #try() {
    this.#stop = probe({
      url: socketUrl(this.#here, this.#key),
      told: ({ step, ok, millis, detail }) =>
        this.#trial.add({
          result: ok ? 'good' : 'bad',
          text: this.#texts.get(`tried.${step}.${ok ? 'good' : 'bad'}`, { millis, detail: detail || this.#texts.get('tried.silence') }),
          remedy: ok ? '' : this.#texts.get(`tried.${step}.do`),
        }),
    });
  }
}
