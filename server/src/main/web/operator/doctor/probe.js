const LIMIT = 8_000;

/**
 * Opens a socket to the server as a client does and tells each step: `{ step, ok, millis, detail }`. Steps are `upgrade`,
 * `established`, `ping`; the first that fails is the last.
 */
export function probe({ url, told, now = () => performance.now(), Socket = WebSocket, later = setTimeout }) {
  let socket;
  let step = 'upgrade';
  let since = now();
  let timer = null;

  const end = () => {
    clearTimeout(timer);
    step = null;
    socket.close();
  };
  const pass = (next, detail = '') => {
    told({ step, ok: true, millis: Math.round(now() - since), detail });
    step = next;
    since = now();
  };
  const fail = (detail) => {
    if (step !== null) {
      told({ step, ok: false, millis: Math.round(now() - since), detail });
      end();
    }
  };
  const answer = {
    'pusher:connection_established': ({ data }) => {
      pass('ping', JSON.parse(data).socket_id);
      socket.send('{"event":"pusher:ping","data":{}}');
    },
    'pusher:pong': () => {
      pass(null);
      end();
    },
    'pusher:error': ({ data }) => fail(`${data.code} ${data.message}`),
  };

  try {
    socket = new Socket(url);
  } catch (problem) {
    told({ step, ok: false, millis: 0, detail: String(problem.message) });
    return () => {};
  }
  timer = later(() => fail(''), LIMIT);
  socket.onopen = () => pass('established');
  socket.onmessage = ({ data }) => {
    const frame = JSON.parse(data);
    if (step !== null) {
      answer[frame.event]?.(frame);
    }
  };
  socket.onclose = ({ code }) => fail(code === 1006 ? '' : String(code));
  return end;
}
