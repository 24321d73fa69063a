import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import Pusher from 'pusher-js';
import { flaws, launch, openPage } from '../lib/browser.mjs';
import { here } from '../lib/chat.mjs';
import { DEMO_PASSWORD, Person } from '../lib/person.mjs';
import { SHOP } from '../lib/server.mjs';
import { until } from '../lib/until.mjs';

const NARROW = { viewport: { width: 320, height: 640 }, hasTouch: true };

const enter = async (page, email = 'operator@veranda.example') => {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

const go = (page, place) => page.getByRole('link', { name: place, exact: true }).click();

/** The operator's page in the machine's Chromium. */
export function operatorTests(server) {
  describe('The operator’s page', () => {
    let browser;
    let desk;
    let echo;

    before(async () => {
      browser = await launch();
      desk = await Person.signIn(server().url, 'desk@quinta.example');
      ({ echo } = await desk.listen());
    });

    after(() => {
      echo?.disconnect();
      return browser?.close();
    });

    const open = (options) => openPage(browser, `${server().url}/operator`, options);

    it('lets in an operator and nobody of a tenant, and stays signed in over a reload', async () => {
      const { page, complaints, close } = await open();
      await enter(page, 'admin@quinta.example');
      await page.getByText('E-mail or password is wrong.').waitFor();
      assert.match(complaints.splice(0).join(), /401/);
      await enter(page);
      await page.getByRole('row', { name: /^Quinta do Mar 1 1 / }).waitFor();
      await page.reload();
      await page.getByRole('row', { name: /^demo / }).waitFor();
      assert.deepEqual(complaints, []);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.reload();
      await page.getByRole('heading', { name: 'Sign in as an operator' }).waitFor();
      await close();
    });

    for (const colorScheme of ['light', 'dark']) {
      it(`has no flaw that axe can find in any place, ${colorScheme}`, async () => {
        const { page, complaints, close } = await open({ colorScheme });
        assert.deepEqual(await flaws(page), []);
        await enter(page);
        await page.locator('.figures').waitFor();
        assert.deepEqual(await flaws(page), []);
        await go(page, 'Channels');
        await page.getByRole('row', { name: /^private-tenant\.1 private shared by all 1/ }).waitFor();
        assert.deepEqual(await flaws(page), []);
        await go(page, 'Webhooks');
        await page.getByText('Nothing is set aside').waitFor();
        assert.deepEqual(await flaws(page), []);
        await go(page, 'Doctor');
        await page.getByLabel('Options of pusher-js').fill("new Pusher('demo-key', { cluster: 'self' })");
        await page.getByRole('button', { name: 'Examine and connect' }).click();
        await page.getByText('This browser gets through.').waitFor();
        await page.getByText('There is room for another connection.').waitFor();
        await page.getByText('The options name no wsHost.').waitFor();
        assert.deepEqual(await flaws(page), []);
        assert.deepEqual(complaints, []);
        await close();
      });
    }

    it('says why a client failed, found by its key, by keyboard alone', async () => {
      const { page, close } = await open();
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/app/a-key-of-nobody?protocol=7&client=js`);
            socket.onclose = resolve;
          }),
      );
      await page.keyboard.type('operator@veranda.example');
      await page.keyboard.press('Tab');
      await page.keyboard.type(DEMO_PASSWORD);
      await page.keyboard.press('Enter');
      await page.locator('.figures').waitFor();
      await page.getByRole('link', { name: 'Failures' }).focus();
      await page.keyboard.press('Enter');
      await page.getByLabel('Find').focus();
      await page.keyboard.type('a-key-of');
      await page.getByRole('heading', { name: 'No app has the key a-key-of-nobody' }).waitFor();
      await until('nothing else is found', async () => (await page.locator('.failure').count()) === 1);
      assert.deepEqual(await flaws(page), []);
      await close();
    });

    it('has webhooks that were set aside tried again or dropped, and only those', async (t) => {
      const { receiver } = server();
      receiver.answer(400);
      const client = new Pusher(SHOP.key, here(server().url));
      t.after(() => client.disconnect());
      ['counter', 'window', 'cellar', 'attic'].forEach((place) => client.subscribe(`shop-${place}`));
      const { page, complaints, close } = await open();
      const stuck = (place) => page.getByRole('row', { name: `channel_occupied shop shop-${place}` });
      const press = (place, name) => stuck(place).getByRole('button', { name }).click();
      await enter(page);
      await go(page, 'Webhooks');
      await stuck('attic').getByText('answered 400').waitFor();
      await page.getByRole('row', { name: /^shop 0 4/ }).waitFor();
      assert.deepEqual(await flaws(page), []);

      const said = (text) => page.locator('.toast').getByText(text).waitFor();
      await page.getByLabel('App', { exact: true }).fill('sho');
      await page.getByText('Nothing is set aside for an app whose id is exactly “sho”.').waitFor();
      await page.getByLabel('App', { exact: true }).fill('shop');
      await page.route('**/retry', (route) => route.fulfill({ status: 503 }));
      await press('window', 'Try again: channel_occupied');
      await said('It could not be done: the server did not answer as it should.');
      await page.unroute('**/retry');
      assert.deepEqual(await flaws(page), []);
      assert.match(complaints.splice(0).join(), /503/);

      receiver.answer(200);
      await press('window', 'Try again: channel_occupied');
      await said('It is tried again.');
      await stuck('window').waitFor({ state: 'detached' });
      await press('cellar', 'Drop: channel_occupied');
      assert.equal(await stuck('cellar').count(), 1);
      await press('cellar', 'Drop for good? channel_occupied');
      await said('It is dropped and never told.');
      await stuck('cellar').waitFor({ state: 'detached' });
      await until('it is told', () => receiver.events(200).length === 1);
      assert.equal(await stuck('counter').count() + await stuck('attic').count(), 2);
      await page.getByRole('button', { name: 'Try all again: shop' }).click();
      await said('Tried again: 2.');
      await page.getByText('Nothing is set aside').waitFor();
      await until('the rest is told', () => receiver.events(200).length === 3);

      assert.equal(receiver.events(200)[0], 'channel_occupied shop-window');
      assert.deepEqual(receiver.events(200).slice(1).sort(), ['channel_occupied shop-attic', 'channel_occupied shop-counter']);
      assert.deepEqual(complaints, []);
      await close();
    });

    it('keeps the last it heard while the server does not answer, and says its age', async () => {
      const { page, close } = await open();
      await enter(page);
      await page.getByRole('row', { name: /^Quinta do Mar / }).waitFor();
      await page.route('**/operator/api/**', (route) => route.abort());
      await page.getByText('The server does not answer. This is the last it said').waitFor();
      await page.locator('.bar[data-link=offline]').getByText(/[1-9]\d*s old/).waitFor();
      assert.ok(await page.getByRole('row', { name: /^Quinta do Mar / }).isVisible());
      await page.unroute('**/operator/api/**');
      await page.locator('.bar[data-link=live]').waitFor();
      await page.context().clearCookies();
      await page.getByText('Your session has ended.').waitFor();
      await close();
    });

    it('speaks Spanish, and fits the narrowest phone without scrolling sideways', async () => {
      const { page, close } = await open(NARROW);
      await page.getByLabel('Language').selectOption('es');
      await page.getByLabel('Correo electrónico').fill('operator@veranda.example');
      await page.getByLabel('Contraseña').fill(DEMO_PASSWORD);
      await page.getByRole('button', { name: 'Entrar' }).click();
      for (const place of ['Canales', 'Webhooks', 'Fallos', 'Doctor', 'En vivo']) {
        await go(page, place);
        await page.locator('#content :is(h2, dl)').first().waitFor();
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), NARROW.viewport.width, place);
      }
      await close();
    });
  });
}
