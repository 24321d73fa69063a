import { el } from './dom.js';

const WORDS = { 0: 'signin.unreachable', 401: 'signin.wrong', 422: 'signin.wrong', 429: 'signin.locked' };

/** The sign-in form; calls `submit(email, password)` and says what to do when that fails. */
export function signInView({ texts, submit, notice = null, email = '', languages }) {
  const message = el('p', { className: 'form-message', role: 'alert', textContent: notice ?? '' });
  const mail = field('email', texts.get('signin.email'), { type: 'email', autocomplete: 'username', value: email });
  const password = field('password', texts.get('signin.password'), {
    type: 'password',
    autocomplete: 'current-password',
  });
  const button = el('button', { type: 'submit', className: 'primary', textContent: texts.get('signin.submit') });

  const fail = (text, input) => {
    message.textContent = text;
    [mail, password].forEach(({ input: each }) => each.setAttribute('aria-invalid', String(each === input)));
    input?.focus();
  };
  const busy = (on) => {
    button.disabled = on;
    button.textContent = texts.get(on ? 'signin.busy' : 'signin.submit');
  };
  const onsubmit = async (event) => {
    event.preventDefault();
    const missing = [mail, password].find(({ input }) => input.value.trim() === '');
    if (missing) {
      fail(texts.get('signin.missing'), missing.input);
      return;
    }
    busy(true);
    try {
      await submit(mail.input.value.trim(), password.input.value);
    } catch (problem) {
      busy(false);
      fail(texts.get(WORDS[problem.status] ?? 'signin.failed'), problem.status === 401 ? password.input : null);
    }
  };
  const form = el('form', { noValidate: true, onsubmit }, mail.box, withReveal(password, texts), message, button);
  return el(
    'main',
    { className: 'sign-in' },
    el(
      'div',
      { className: 'card' },
      el('p', { className: 'brand', textContent: 'Veranda' }),
      el('h1', { textContent: texts.get('signin.title') }),
      el('p', { className: 'lead', textContent: texts.get('signin.lead') }),
      form,
      languages,
    ),
  );
}

function field(id, label, properties) {
  const input = el('input', { id, name: id, required: true, ...properties });
  const box = el('div', { className: 'field' }, el('label', { for: id, textContent: label }), input);
  return { input, box };
}

function withReveal({ input, box }, texts) {
  const toggle = el('button', {
    type: 'button',
    className: 'reveal',
    'aria-pressed': 'false',
    textContent: texts.get('signin.show'),
    onclick: () => {
      const shown = input.type === 'password';
      input.type = shown ? 'text' : 'password';
      toggle.setAttribute('aria-pressed', String(shown));
      toggle.textContent = texts.get(shown ? 'signin.hide' : 'signin.show');
    },
  });
  box.append(toggle);
  return box;
}
