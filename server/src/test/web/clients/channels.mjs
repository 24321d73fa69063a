import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import nacl from 'tweetnacl';
import { Chat, publish } from '../lib/chat.mjs';
import { Person } from '../lib/person.mjs';
import { until } from '../lib/until.mjs';

/** What pusher-js and Echo can do beside listening: presence, whispers, signing in, watching, cached and encrypted channels. */
export function channelTests(server) {
  describe('Echo among others', () => {
    let desk;
    let housekeeper;
    let serra;

    before(async () => {
      desk = await Person.signIn(server().url, 'desk@quinta.example');
      housekeeper = await Person.signIn(server().url, 'housekeeping@quinta.example');
      serra = await Person.signIn(server().url, 'desk@serra.example');
    });

    after(() => [desk, housekeeper, serra].forEach((person) => person.leave()));

    it('sees who else is on in its resort, and nobody of another', async () => {
      const ours = await present(desk);
      const theirs = await present(serra);
      assert.deepEqual(ours.here.map(({ id }) => id), [desk.me.id]);

      const second = await present(housekeeper);
      const joined = await until('the housekeeper is seen', () => ours.joined[0]);
      housekeeper.leave();
      const left = await until('the housekeeper is missed', () => ours.left[0]);

      const { id, name, role } = housekeeper.me;
      assert.deepEqual([joined, left], [{ id, name, role }, { id, name, role }]);
      assert.deepEqual(second.here.map((user) => user.id).sort(), [desk.me.id, id].sort());
      assert.deepEqual([theirs.here.length, theirs.joined, theirs.left], [1, [], []]);
    });

    it('whispers to its own resort only', async () => {
      const heard = [];
      const [ours, listening, foreign] = await Promise.all([desk, desk, serra].map((person) => person.listen()));
      for (const [{ echo }, person] of [[listening, desk], [foreign, serra]]) {
        echo.private(`tenant.${person.me.tenant_id}`).listenForWhisper('typing', (data) => heard.push([person, data]));
      }
      ours.echo.private(`tenant.${desk.me.tenant_id}`).whisper('typing', { room: 101 });

      await until('the whisper is heard', () => heard.length > 0);
      assert.deepEqual(heard, [[desk, { room: 101 }]]);
    });

    it('signs in as its user, and is cut off when the user signs out', async () => {
      const leaving = await Person.signIn(server().url, 'maintenance@quinta.example');
      const { pusher } = leaving.echo().connector;
      pusher.signin();
      await pusher.user.signinDonePromise;
      assert.equal(pusher.user.user_data.id, String(leaving.me.id));
      assert.equal(pusher.user.user_data.user_info.role, leaving.me.role);

      await leaving.call('POST', '/api/v1/auth/logout');
      await until('the socket is closed', () => pusher.connection.state === 'disconnected', 1_500);
    });
  });

  describe('pusher-js', () => {
    const chat = (user, secrets) => new Chat(server().url, user, secrets);

    after(() => Chat.leaveAll());

    it('keeps the members of a presence channel', async () => {
      const ana = await chat({ id: 'ana' }).join('presence-web');
      const bens = chat({ id: 'ben' });
      const ben = await bens.join('presence-web');
      await until('ben is seen', () => ana.channel.members.count === 2);
      assert.equal(ana.channel.members.get('ben').info.name, 'ben');
      assert.equal(ben.channel.members.me.id, 'ben');

      const typing = [];
      ana.channel.bind('client-typing', (data, { user_id: from }) => typing.push([from, data]));
      ben.channel.trigger('client-typing', { on: true });
      await until('the event is heard', () => typing.length > 0);
      assert.deepEqual(typing, [['ben', { on: true }]]);

      bens.leave();
      await until('ben is missed', () => ana.channel.members.count === 1);
    });

    it('hears when those it watches come and go', async () => {
      const events = [];
      const ana = chat({ id: 'watching-ana', watchlist: ['watched-ben'] });
      ana.pusher.user.watchlist.bind_global((event, { user_ids: ids }) => events.push([event, ...ids]));
      await ana.signIn();
      const ben = chat({ id: 'watched-ben' });
      await ben.signIn();
      await until('ben is online', () => events.length === 1);
      ben.leave();
      await until('ben is offline', () => events.length === 2);

      assert.deepEqual(events, [
        ['online', 'watched-ben'],
        ['offline', 'watched-ben'],
      ]);
    });

    it('hears what the server says to its user', async () => {
      const heard = [];
      const ana = chat({ id: 'news ana' });
      ana.pusher.user.bind('news', (data) => heard.push(data));
      await ana.signIn();
      await until('the channel is there', () => ana.pusher.user.serverToUserChannel.subscribed);
      await publish(server().url, '#server-to-user-news ana', 'news', '{"a":1}');

      assert.deepEqual(await until('the news is heard', () => heard[0]), { a: 1 });
    });

    it('gets the last event of a cache channel, or learns that there is none', async () => {
      const client = chat({ id: 'ana' });
      const empty = await client.join('private-cache-empty');
      await until('the miss is told', () => empty.heard.some(({ event }) => event === 'pusher:cache_miss'));

      await publish(server().url, 'private-cache-price', 'price', '{"eur":1}');
      await publish(server().url, 'private-cache-price', 'price', '{"eur":2}');
      const { heard } = await client.join('private-cache-price');
      const { data } = await until('the price is heard', () => heard.find(({ event }) => event === 'price'));
      assert.deepEqual(data, { eur: 2 });
    });

    for (const name of ['private-encrypted-web', 'private-encrypted-cache-web']) {
      it(`opens what is sealed in ${name}`, async () => {
        const secret = nacl.randomBytes(32);
        const sealed = (message) => {
          const nonce = nacl.randomBytes(24);
          const box = nacl.secretbox(Buffer.from(JSON.stringify(message)), nonce, secret);
          const text = (bytes) => Buffer.from(bytes).toString('base64');
          return JSON.stringify({ nonce: text(nonce), ciphertext: text(box) });
        };
        const { heard } = await chat({ id: 'ana' }, { [name]: secret }).join(name);
        await publish(server().url, name, 'said', sealed({ room: 101 }));
        const { data } = await until('the event is opened', () => heard.find(({ event }) => event === 'said'));
        assert.deepEqual(data, { room: 101 });
      });
    }

    it('counts who is in its channel', async () => {
      const { channel } = await chat({ id: 'ana' }).join('counted');
      await chat({ id: 'ben' }).join('counted');
      await until('two are counted', () => channel.subscriptionCount === 2);
    });
  });
}

/** That person in their resort's presence channel, with whom they saw. */
async function present(person) {
  const seen = { here: [], joined: [], left: [] };
  await new Promise((resolve, reject) => {
    person
      .echo()
      .join(`tenant.${person.me.tenant_id}.presence`)
      .here((users) => {
        seen.here = users;
        resolve();
      })
      .joining((user) => seen.joined.push(user))
      .leaving((user) => seen.left.push(user))
      .error(reject);
  });
  return seen;
}
