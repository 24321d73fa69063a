import { Problem, send } from '../../shared/api/http.js';
import { uuidv7 } from './uuid.js';

/** The calls the board makes, each as the signed-in person. */
export class Server {
  #session;
  #send;

  constructor(session, request = send) {
    this.#session = session;
    this.#send = request;
  }

  async clientConfig() {
    return (await this.#send('GET', '/api/v1/client-config')).data;
  }

  async snapshot() {
    return (await this.#ask('GET', '/api/v1/snapshot')).data;
  }

  async me() {
    return (await this.#ask('GET', '/api/v1/auth/me')).data;
  }

  /** Renews the session when it is about to run out. */
  keepAlive() {
    return this.#session.token();
  }

  /** A page of events after the cursor; throws a Problem with status 410 when they are gone. */
  eventsAfter(stream, { epoch, seq }) {
    const query = new URLSearchParams({ epoch, after: seq, limit: 1000 });
    return this.#ask('GET', `/api/v1/streams/${encodeURIComponent(stream)}/events?${query}`);
  }

  /** The latest changes of a room, newest first. */
  async historyOf(roomId) {
    return (await this.#ask('GET', `/api/v1/rooms/${roomId}/history`)).data.slice(0, 8);
  }

  /** The room as it is now, with the commands that this person may give it. */
  async room(roomId) {
    const { allowed, ...room } = (await this.#ask('GET', `/api/v1/rooms/${roomId}`)).data;
    return { room, allowed };
  }

  /** A command for a room, to be given once or more: the server does it once. */
  command(roomId, command, fields) {
    return { id: uuidv7(), type: `room.${command}`, room_id: roomId, made_at: new Date().toISOString(), ...fields };
  }

  /** Gives a command and answers its id, or null when it changed nothing; a refusal is a Problem like any other. */
  async give(command) {
    const [outcome] = (await this.#ask('POST', '/api/v1/commands', { body: { commands: [command] } })).data;
    if (outcome.outcome === 'refused' || outcome.outcome === 'conflict') {
      throw new Problem(statusOf(outcome), outcome);
    }
    return outcome.outcome === 'already_done' ? null : command.id;
  }

  /** The wish for another status of the room as it was seen: who was faster wins. */
  statusChange({ id, version }, status) {
    return { id, status, version, key: uuidv7() };
  }

  /** Asks for another status, once or more; answers the room. */
  async setStatus({ id, status, version, key }) {
    const answer = await this.#ask('PATCH', `/api/v1/rooms/${id}/status`, {
      body: { status },
      headers: { 'If-Match': `"${version}"`, 'Idempotency-Key': key },
    });
    return answer.data;
  }

  /** The signature a channel wants, by the rule of Laravel Echo's authorizers. */
  authorize(socketId, channel) {
    return this.#ask('POST', '/broadcasting/auth', {
      body: { socket_id: socketId, channel_name: channel },
    });
  }

  async #ask(method, path, options = {}) {
    const token = await this.#session.token();
    try {
      return await this.#send(method, path, { ...options, token });
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 401) {
        throw problem;
      }
      await this.#session.renew();
      return this.#send(method, path, { ...options, token: await this.#session.token() });
    }
  }
}

/** The status that the doors of the contract answer with. */
function statusOf({ outcome, code }) {
  if (outcome === 'conflict') {
    return 412;
  }
  return { NOT_PERMITTED: 403, NOT_FOUND: 404 }[code] ?? 422;
}
