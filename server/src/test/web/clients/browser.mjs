import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { flaws, launch, live, openBoard, signIn } from '../lib/browser.mjs';
import { Person } from '../lib/person.mjs';
import { until } from '../lib/until.mjs';
import { changeable, dirtyRooms, flip } from './echo.mjs';

const NARROW = { viewport: { width: 320, height: 640 }, hasTouch: true };
const LIVE_LIMIT = 1_000;

const tile = (page, { name }) => page.locator('.tile').filter({ has: page.locator(`.tile-name:text-is("${name}")`) });

/** The web board in the machine's Chromium. */
export function browserTests(server) {
  describe('The web board', () => {
    let browser;
    let desk;
    let board;

    before(async () => {
      browser = await launch();
      desk = await Person.signIn(server().url, 'desk@quinta.example');
    });

    beforeEach(async () => (board = await openBoard(browser, server().url)));

    afterEach(() => board.close());

    after(() => browser?.close());

    it('shows every room of the own resort, without a complaint of the browser', async () => {
      await signIn(board.page, 'desk@quinta.example');
      const names = await board.page.locator('.tile-name').allTextContents();
      assert.deepEqual(names.sort(), (await desk.rooms()).map(({ name }) => name).sort());
      await board.page.getByRole('button', { name: 'Table' }).click();
      assert.equal(await board.page.locator('tbody tr').count(), names.length);
      assert.deepEqual(board.complaints, []);
    });

    it('says what to do when the password is wrong', async () => {
      await board.page.getByLabel('E-mail').fill('desk@quinta.example');
      await board.page.getByLabel('Password').fill('wrong');
      await board.page.getByRole('button', { name: 'Sign in' }).click();
      await board.page.getByText('E-mail or password is wrong.').waitFor();
    });

    it('shows within a second what someone else changed, and does not announce it', async () => {
      const room = await changeable(desk);
      await signIn(board.page, 'desk@quinta.example');
      await flip(desk, room);
      await board.page.getByRole('button', { name: new RegExp(`^Room ${room.name}, .*attendant inside`) }).waitFor({
        timeout: LIVE_LIMIT,
      });
      assert.equal(await board.page.locator('#announcer').textContent(), '');
      assert.deepEqual(board.complaints, []);
    });

    it('changes a room that others see changed, and announces it', async () => {
      const room = await changeable(desk);
      const { changes, echo } = await desk.listen();
      await signIn(board.page, 'housekeeping@quinta.example');
      await tile(board.page, room).click();
      await board.page.getByRole('button', { name: 'Start cleaning' }).click();
      const { data } = await until('others hear it', () => changes()[0]);
      assert.deepEqual([data.room.id, data.room.status], [room.id, 'cleaning']);
      await board.page.locator('#announcer').getByText(`Room ${room.name}: Cleaning.`).waitFor();
      echo.disconnect();
    });

    it('offers a role only what it may do', async () => {
      await signIn(board.page, 'housekeeping@quinta.example');
      await tile(board.page, await changeable(desk)).click();
      await board.page.getByRole('button', { name: 'Mark clean' }).waitFor();
      const offered = await board.page.locator('.sheet-actions button').allTextContents();
      assert.deepEqual(offered, ['Start cleaning', 'Mark clean']);
    });

    it('takes back what was done, with a key', async () => {
      await signIn(board.page, 'housekeeping@quinta.example');
      const room = await changeable(desk);
      await tile(board.page, room).click();
      await board.page.getByRole('button', { name: 'Mark clean' }).click();
      await board.page.getByRole('button', { name: 'Undo' }).waitFor();
      await board.page.keyboard.press('Control+z');
      await board.page.locator('#announcer').getByText(`Room ${room.name} is as it was.`).waitFor();
      const now = (await desk.rooms()).find(({ id }) => id === room.id);
      assert.deepEqual([now.status, now.condition], [room.status, room.condition]);
      assert.deepEqual(board.complaints, []);
    });

    it('marks an occupied room clean, which stays occupied', async () => {
      const room = (await desk.rooms()).find(
        ({ occupancy, guest_request, attendant_inside }) =>
          occupancy === 'occupied' && guest_request === 'none' && !attendant_inside,
      );
      await desk.run('room.mark_dirty', { room_id: room.id, reason: 'Sand on the floor' });
      await signIn(board.page, 'housekeeping@quinta.example');
      await tile(board.page, room).click();
      await board.page.getByRole('button', { name: 'Mark clean' }).click();
      await until('the room is clean', async () => {
        const { condition, occupancy } = (await desk.rooms()).find(({ id }) => id === room.id);
        return condition === 'clean' && occupancy === 'occupied';
      });
    });

    it('refuses to overwrite what somebody else changed meanwhile', async () => {
      await signIn(board.page, 'desk@quinta.example');
      const room = await changeable(desk);
      await board.page.route('**/api/v1/commands', async (route) => {
        await desk.setStatus(room.id, 'ready');
        await desk.setStatus(room.id, 'awaiting-cleaning');
        await route.continue();
      });
      await tile(board.page, room).click();
      await board.page.getByRole('button', { name: 'Mark clean' }).click();
      await board.page.getByText(`Somebody changed room ${room.name} a moment ago.`).waitFor();
    });

    it('does nothing twice when the answer was lost and somebody else went on', async () => {
      const [room] = await dirtyRooms(desk, 1);
      await desk.setStatus(room.id, 'ready');
      await signIn(board.page, 'housekeeping@quinta.example');
      const sent = [];
      await board.page.route('**/api/v1/commands', async (route) => {
        sent.push(route.request().postDataJSON());
        const response = await route.fetch();
        await (sent.length === 1 ? route.abort() : route.fulfill({ response }));
      });
      await tile(board.page, room).click();
      await board.page.getByRole('button', { name: 'Mark dirty' }).click();
      await board.page.getByText('The answer to “Mark dirty” was lost.').waitFor();
      await desk.setStatus(room.id, 'ready');
      await board.page.getByRole('button', { name: 'Try again' }).click();
      await board.page.locator('#announcer').getByText(`Room ${room.name}: Ready.`).waitFor();
      assert.deepEqual(sent[1], sent[0]);
      assert.equal((await desk.rooms()).find(({ id }) => id === room.id).condition, 'clean');
    });

    it('forgets what was lost when something else is chosen', async () => {
      const room = await changeable(desk);
      await signIn(board.page, 'housekeeping@quinta.example');
      await board.page.route('**/api/v1/commands', (route) => route.abort(), { times: 1 });
      await tile(board.page, room).click();
      await board.page.getByRole('button', { name: 'Start cleaning' }).click();
      const again = board.page.getByRole('button', { name: 'Try again' });
      await again.waitFor();
      await board.page.getByRole('button', { name: 'Mark clean' }).click();
      await board.page.locator('#announcer').getByText(`Room ${room.name}: Ready.`).waitFor();
      await tile(board.page, room).click();
      await board.page.getByRole('button', { name: 'Mark dirty' }).waitFor();
      assert.equal(await again.count(), 0);
    });

    it('offers no undo for what changed nothing', async () => {
      const room = await changeable(desk);
      await signIn(board.page, 'housekeeping@quinta.example');
      await board.page.route('**/api/v1/commands', async (route) => {
        const { commands } = route.request().postDataJSON();
        await route.fulfill({ json: { data: [{ id: commands[0].id, outcome: 'already_done' }] } });
      });
      await tile(board.page, room).click();
      await board.page.getByRole('button', { name: 'Mark clean' }).click();
      await board.page.locator('.toast').getByText(`Room ${room.name}:`).waitFor();
      assert.equal(await board.page.getByRole('button', { name: 'Undo' }).count(), 0);
    });

    it('says so when it cannot ask what may be changed, and asks again', async () => {
      const room = await changeable(desk);
      await signIn(board.page, 'housekeeping@quinta.example');
      await board.page.route(`**/api/v1/rooms/${room.id}`, (route) => route.abort(), { times: 1 });
      await tile(board.page, room).click();
      await board.page.getByText('The server could not be asked what you may do here.').waitFor();
      assert.equal(await board.page.getByText('There is nothing you may change here.').count(), 0);
      await board.page.getByRole('button', { name: 'Ask again' }).click();
      await board.page.getByRole('button', { name: 'Mark clean' }).waitFor();
    });

    it('fetches what its socket lost as soon as the next event comes', async () => {
      let deaf = false;
      const losing = await openBoard(browser, server().url, {}, (page) =>
        page.routeWebSocket('**', (socket) => {
          const onward = socket.connectToServer();
          onward.onMessage((message) => deaf || socket.send(message));
        }),
      );
      const [lost, heard] = await dirtyRooms(desk, 2);
      await signIn(losing.page, 'desk@quinta.example');
      deaf = true;
      await desk.setStatus(lost.id, 'ready');
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.equal(await tile(losing.page, lost).getAttribute('data-condition'), lost.condition);
      deaf = false;
      await desk.setStatus(heard.id, 'ready');
      for (const room of [lost, heard]) {
        await until('the board has caught up', async () => (await tile(losing.page, room).getAttribute('data-condition')) === 'clean');
      }
      await losing.close();
    });

    it('loses nothing over a restart of the server', async () => {
      await signIn(board.page, 'desk@quinta.example');
      await server().stop('SIGKILL');
      await board.page.locator('.bar[data-link=offline]').waitFor({ timeout: 20_000 });
      await server().start();
      const room = await changeable(desk);
      await desk.setStatus(room.id, 'ready');
      await live(board.page);
      await until('the board equals the server', async () => {
        const shown = await board.page.locator('.tile').evaluateAll((tiles) =>
          tiles.map((each) => [each.querySelector('.tile-name').textContent, each.dataset.condition].join(' ')),
        );
        const stored = (await desk.rooms()).map(({ name, condition }) => `${name} ${condition}`);
        return shown.sort().join() === stored.sort().join();
      });
      assert.equal(await tile(board.page, room).getAttribute('data-condition'), 'clean');
    });

    it('stays signed in over a reload with a token that has run out', async () => {
      await signIn(board.page, 'desk@quinta.example');
      await board.page.evaluate(() => {
        const tokens = JSON.parse(sessionStorage.getItem('veranda.session'));
        sessionStorage.setItem('veranda.session', JSON.stringify({ ...tokens, expires_at: 0 }));
      });
      await board.page.reload();
      await live(board.page);
    });

    it('shows nothing any more once signed out', async () => {
      await signIn(board.page, 'desk@quinta.example');
      await board.page.getByRole('button', { name: 'Sign out' }).click();
      await board.page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await board.page.reload();
      await board.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    });

    it('is worked by keyboard alone', async () => {
      await signIn(board.page, 'desk@quinta.example');
      const room = await changeable(desk);
      await board.page.keyboard.press('/');
      await board.page.keyboard.type(room.name);
      await board.page.keyboard.press('Enter');
      await board.page.getByRole('dialog', { name: `Room ${room.name}` }).waitFor();
      await board.page.keyboard.press('Escape');
      const focused = () => board.page.evaluate(() => document.activeElement.querySelector('.tile-name')?.textContent);
      await until('the focus is back on the tile', async () => (await focused()) === room.name);
    });

    it('keeps the colour of a room that the pointer is on', async () => {
      await signIn(board.page, 'desk@quinta.example');
      const colour = () => vacant.evaluate((each) => getComputedStyle(each).backgroundColor);
      const vacant = board.page.locator('.tile[data-occupancy=vacant][data-service=in_service]').first();
      const before = await colour();
      await vacant.hover();
      assert.equal(await colour(), before);
    });

    it('speaks Spanish at once when asked to', async () => {
      await signIn(board.page, 'desk@quinta.example');
      await board.page.getByLabel('Language').selectOption('es');
      await board.page.getByRole('heading', { name: 'Habitaciones' }).waitFor();
      assert.equal(await board.page.locator('html').getAttribute('lang'), 'es');
    });

    it('has room for the marks of a vacant room, also in Spanish', async () => {
      const room = await changeable(desk);
      await flip(desk, room);
      await signIn(board.page, 'desk@quinta.example');
      await board.page.getByLabel('Language').selectOption('es');
      const box = (part) => tile(board.page, room).locator(part).boundingBox();
      const [mark, time] = [await box('[data-mark=inside]'), await box('time')];
      assert.ok(mark.y + mark.height <= time.y, `${JSON.stringify(mark)} above ${JSON.stringify(time)}`);
    });

    for (const colorScheme of ['light', 'dark']) {
      it(`has no flaw that axe can find, ${colorScheme}`, async () => {
        await board.page.emulateMedia({ colorScheme });
        assert.deepEqual(await flaws(board.page), []);
        await signIn(board.page, 'desk@quinta.example');
        assert.deepEqual(await flaws(board.page), []);
        await board.page.getByRole('button', { name: 'Table' }).click();
        assert.deepEqual(await flaws(board.page), []);
        await board.page.getByRole('button', { name: /^Change room/ }).first().click();
        assert.deepEqual(await flaws(board.page), []);
      });
    }

    it('fits the narrowest phone without scrolling sideways', async () => {
      const phone = await openBoard(browser, server().url, NARROW);
      await signIn(phone.page, 'housekeeping@quinta.example');
      const widest = () => phone.page.evaluate(() => document.documentElement.scrollWidth);
      assert.equal(await widest(), NARROW.viewport.width);
      await phone.page.getByRole('button', { name: 'Table' }).click();
      assert.equal(await widest(), NARROW.viewport.width);
      await phone.close();
    });
  });
}
