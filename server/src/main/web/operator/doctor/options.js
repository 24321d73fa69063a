const TEXT = (name) => new RegExp(`\\b${name}['"]?\\s*:\\s*(['"\`])([^'"\`]*)\\1`);
const WORD = (name) => new RegExp(`\\b${name}['"]?\\s*:\\s*(true|false|\\d+)`);
const LIST = (name) => new RegExp(`\\b${name}['"]?\\s*:\\s*\\[([^\\]]*)\\]`);

/** Reads what a developer pasted: the options of pusher-js or Echo, as JavaScript or JSON. What is not there is undefined. */
export function readOptions(text) {
  const find = (pattern, group) => pattern.exec(text)?.[group];
  const list = find(LIST('enabledTransports'), 1);
  const tls = find(WORD('forceTLS'), 1);
  const port = (name) => Number(find(WORD(name), 1) ?? find(TEXT(name), 2)) || undefined;
  return {
    key: find(TEXT('key'), 2) ?? /new\s+Pusher\s*\(\s*(['"`])([^'"`]*)\1/.exec(text)?.[2],
    broadcaster: find(TEXT('broadcaster'), 2),
    cluster: find(TEXT('cluster'), 2),
    wsHost: find(TEXT('wsHost'), 2),
    wsPort: port('wsPort'),
    wssPort: port('wssPort'),
    forceTLS: tls === undefined ? undefined : tls === 'true',
    enabledTransports: list === undefined ? undefined : [...list.matchAll(/['"`](\w+)['"`]/g)].map(([, name]) => name),
    hasAuth: /\b(authEndpoint|channelAuthorization|authorizer)\b/.test(text),
  };
}

/**
 * What is wrong with options for a server at that address, as names of texts with what to fill in.
 * `here`: `{ host, port, tls }` of the server as this browser reaches it.
 */
export function doubtsAbout(options, here) {
  const tls = options.forceTLS ?? true;
  const port = (tls ? options.wssPort : options.wsPort) ?? (tls ? 443 : 80);
  return [
    options.wsHost === undefined && ['wsHost', {}],
    options.wsHost !== undefined && options.wsHost !== here.host && ['otherHost', { host: options.wsHost, here: here.host }],
    options.cluster === undefined && ['cluster', {}],
    options.enabledTransports === undefined && ['transports', {}],
    options.enabledTransports?.some((name) => name !== 'ws' && name !== 'wss') && ['otherTransports', {}],
    tls !== here.tls && [here.tls ? 'plain' : 'tls', {}],
    tls === here.tls && port !== here.port && ['port', { port, here: here.port, option: tls ? 'wssPort' : 'wsPort' }],
    options.broadcaster === undefined && !options.hasAuth && ['auth', {}],
  ].filter(Boolean);
}
