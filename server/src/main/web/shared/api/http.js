/** What the server answered when it did not do what was asked; status 0 means it could not be reached. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.detail ?? body.message ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.body = body;
  }

  /** Can nobody tell whether what was asked has been done? */
  get undecided() {
    return this.status === 0 || this.status >= 500;
  }
}

const TIME_LIMIT = 15_000;

/** Sends one request and gives the JSON that came back, or throws a Problem. */
export async function send(method, path, { token, body, headers = {}, credentials = 'omit', fetch = globalThis.fetch } = {}) {
  const answer = await reach(fetch, path, {
    method,
    headers: {
      Accept: 'application/json',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: 'no-store',
    credentials,
    signal: AbortSignal.timeout(TIME_LIMIT),
  });
  const json = await read(answer);
  if (!answer.ok) {
    throw new Problem(answer.status, json);
  }
  return json;
}

async function reach(fetch, path, request) {
  try {
    return await fetch(path, request);
  } catch (cause) {
    throw new Problem(0, { detail: String(cause) });
  }
}

async function read(answer) {
  try {
    const text = await answer.text();
    return text === '' ? {} : JSON.parse(text);
  } catch {
    throw new Problem(answer.ok ? 0 : answer.status);
  }
}
