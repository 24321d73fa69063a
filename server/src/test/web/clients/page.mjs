import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

/** How the files of the pages are served. */
export function pageTests(server) {
  for (const page of ['board', 'operator']) {
    describe(`The files of the ${page}`, () => {
      const get = (path, headers = {}) => fetch(server().url + path, { headers, redirect: 'manual' });

      it('are found without a slash at the end, too', async () => {
        const redirect = await get(`/${page}`);
        const place = new URL(redirect.headers.get('location'), server().url).pathname;
        assert.deepEqual([redirect.status, place], [302, `/${page}/`]);
        assert.ok((await (await get(`/${page}/`)).text()).includes(`<script type="module" src="${page}.js">`));
      });

      it('allow nothing inline and nothing foreign', async () => {
        const policy = (await get(`/${page}/`)).headers.get('content-security-policy');
        assert.match(policy, /default-src 'none'/);
        assert.doesNotMatch(policy, /unsafe|\*|https?:/);
      });

      it('are asked for again at every visit, and sent only when they differ', async () => {
        for (const path of [`/${page}/`, `/${page}/${page}.js`, `/${page}/${page}.css`]) {
          const first = await get(path);
          assert.deepEqual([first.headers.get('cache-control'), first.headers.get('last-modified')], ['no-cache', null]);
          const again = await get(path, { 'If-None-Match': first.headers.get('etag') });
          assert.deepEqual([path, again.status], [path, 304]);
        }
      });
    });
  }
}
