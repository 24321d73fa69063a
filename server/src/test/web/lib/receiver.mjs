import { createServer } from 'node:http';

/** Somebody's web server that takes webhooks, and answers as it is told to. */
export class Receiver {
  #server;
  #status;
  #bodies = [];

  static async answering(status) {
    const receiver = new Receiver();
    receiver.#status = status;
    receiver.#server = createServer((request, response) => {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        receiver.#bodies.push({ status: receiver.#status, ...JSON.parse(body) });
        response.writeHead(receiver.#status).end();
      });
    });
    await new Promise((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url() {
    return `http://127.0.0.1:${this.#server.address().port}/hook`;
  }

  answer(status) {
    this.#status = status;
  }

  /** The events that were answered so, as `name channel`, in their order. */
  events(status) {
    return this.#bodies
      .filter((body) => body.status === status)
      .flatMap(({ events }) => events.map(({ name, channel }) => `${name} ${channel}`));
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
