import Echo from 'laravel-echo';
import Pusher from 'pusher-js';

/** The tenant's channel over unmodified Echo and pusher-js, as any existing web client opens it. */
export class Channel {
  #echo;
  #subscription;
  #problem = null;

  constructor({ config, tenant, authorize, onEvent, onState, onSubscribed, onRefused, at = location }) {
    const secure = at.protocol === 'https:';
    const port = Number(at.port) || (secure ? 443 : 80);
    this.#echo = new Echo({
      broadcaster: 'pusher',
      Pusher,
      key: config.app_key,
      cluster: 'self',
      wsHost: at.hostname,
      wsPort: port,
      wssPort: port,
      wsPath: config.ws_path.replace(/\/app\/?$/, ''),
      forceTLS: secure,
      enabledTransports: [secure ? 'wss' : 'ws'],
      authorizer: ({ name }) => ({
        authorize: (socketId, done) =>
          authorize(socketId, name).then(
            (signature) => done(null, signature),
            (problem) => done((this.#problem = problem), null),
          ),
      }),
    });
    this.#connection.bind('state_change', ({ current }) => onState(current));
    this.#subscription = this.#echo
      .private(`tenant.${tenant}`)
      .listenToAll((event, data) => onEvent(event.replace(/^\./, ''), data))
      .subscribed(onSubscribed)
      .error(() => onRefused(this.#problem));
  }

  /** Tries at once instead of when pusher-js would: to subscribe on a socket that stands, else to connect. */
  again() {
    if (this.#connection.state === 'connected') {
      this.#subscription.subscription.subscribe();
    } else {
      this.#echo.connector.pusher.disconnect();
      this.#echo.connector.pusher.connect();
    }
  }

  close() {
    this.#connection.unbind('state_change');
    this.#echo.disconnect();
  }

  get #connection() {
    return this.#echo.connector.pusher.connection;
  }
}
