import { spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Receiver } from './receiver.mjs';
import { until } from './until.mjs';

const JAVA = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', 'java') : 'java';
const JAR = fileURLToPath(new URL('../../../../target/veranda-server-boot.jar', import.meta.url));

const QUICK = ['-Xmx512m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '--enable-native-access=ALL-UNNAMED'];
// One more app, for what is said beside the resorts' own channels; on the platform's, Echo may whisper.
export const CHAT = { id: 'chat', key: 'chat-key', secret: 'chat-secret' };
const APPS = [
  '--veranda.apps.demo.client-events=true',
  `--veranda.apps.chat.key=${CHAT.key}`,
  `--veranda.apps.chat.secret=${CHAT.secret}`,
  '--veranda.apps.chat.client-events=true',
  '--veranda.apps.chat.subscription-count=true',
];
// And one that is told of its channels by webhooks.
export const SHOP = { id: 'shop', key: 'shop-key', secret: 'shop-secret' };
const START_LIMIT = 240_000; // on a machine that does much else

/** The packaged server with its demo resorts, which keep still, on a data folder of its own. */
export class Server {
  #folder = mkdtempSync(join(tmpdir(), 'veranda-web-'));
  #log = join(this.#folder, 'server.log');
  #process = null;
  #port;
  /** Takes the webhooks of the shop. */
  receiver;

  static async start() {
    const server = new Server();
    server.#port = await freePort();
    server.receiver = await Receiver.answering(200);
    await server.start();
    return server;
  }

  get url() {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start() {
    const log = openSync(this.#log, 'a');
    const webhooks = [
      '--veranda.webhooks.private-addresses=true',
      `--veranda.apps.shop.key=${SHOP.key}`,
      `--veranda.apps.shop.secret=${SHOP.secret}`,
      `--veranda.apps.shop.webhooks.url=${this.receiver.url}`,
      '--veranda.apps.shop.webhooks.events=channel_occupied',
      '--veranda.apps.shop.webhooks.prefix=shop-',
    ];
    const place = ['--port', this.#port, '--data', join(this.#folder, 'data')];
    const options = ['--demo', '--simulate', '0', ...place, ...APPS, ...webhooks];
    this.#process = spawn(JAVA, [...QUICK, '-jar', JAR, ...options], {
      stdio: ['ignore', log, log],
    });
    try {
      await until('the server is ready', () => this.#isReady(), START_LIMIT);
    } catch (failure) {
      this.#process.kill('SIGKILL');
      throw new Error(`${failure.message}. It said:\n${readFileSync(this.#log, 'utf8')}`);
    }
  }

  /** Stops it; by SIGTERM it says goodbye, by SIGKILL it is simply gone. */
  async stop(signal = 'SIGTERM') {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill(signal);
    await ended;
  }

  async remove() {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      await this.stop();
    }
    this.receiver.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #isReady() {
    if (this.#process.exitCode !== null) {
      throw new Error(`The server ended with ${this.#process.exitCode}`);
    }
    try {
      return (await fetch(`${this.url}/actuator/health/readiness`)).ok;
    } catch {
      return false;
    }
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
