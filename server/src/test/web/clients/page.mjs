import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

/** How the board's files are served. */
export function pageTests(server) {
  describe('The board’s files', () => {
    const get = (path, headers = {}) => fetch(server().url + path, { headers, redirect: 'manual' });

    it('are found from /board', async () => {
      const redirect = await get('/board');
      assert.deepEqual([redirect.status, new URL(redirect.headers.get('location'), server().url).pathname], [302, '/board/']);
      assert.match(await (await get('/board/')).text(), /<script type="module" src="board.js">/);
    });

    it('allow nothing inline and nothing foreign', async () => {
      const policy = (await get('/board/')).headers.get('content-security-policy');
      assert.match(policy, /default-src 'none'/);
      assert.doesNotMatch(policy, /unsafe|\*|https?:/);
    });

    it('are asked for again at every visit, and sent only when they differ', async () => {
      for (const path of ['/board/', '/board/board.js', '/board/board.css']) {
        const first = await get(path);
        assert.deepEqual([first.headers.get('cache-control'), first.headers.get('last-modified')], ['no-cache', null]);
        const again = await get(path, { 'If-None-Match': first.headers.get('etag') });
        assert.deepEqual([path, again.status], [path, 304]);
      }
    });
  });
}
