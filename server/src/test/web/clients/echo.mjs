import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Person } from '../lib/person.mjs';
import { until } from '../lib/until.mjs';

const NEXT = { 'awaiting-cleaning': 'cleaning', cleaning: 'awaiting-cleaning', ready: 'awaiting-cleaning' };

/** Some rooms of theirs that await cleaning; where there are too few, ready ones are made so. */
export async function dirtyRooms(person, count) {
  const rooms = await person.rooms();
  const dirty = rooms.filter(({ status }) => status === 'awaiting-cleaning');
  const ready = rooms.filter(({ status }) => status === 'ready').slice(0, Math.max(0, count - dirty.length));
  for (const { id } of ready) {
    dirty.push(await person.setStatus(id, 'awaiting-cleaning'));
  }
  return dirty;
}

/** A room of theirs that may be changed there and back without end. */
export const changeable = async (person) => (await dirtyRooms(person, 1))[0];

export const flip = (person, { id, status }) => person.setStatus(id, NEXT[status]);

/** Existing web clients: unmodified Echo and pusher-js under Node. */
export function echoTests(server) {
  describe('Echo', () => {
    let quinta;
    let serra;

    before(async () => {
      quinta = await Person.signIn(server().url, 'desk@quinta.example');
      serra = await Person.signIn(server().url, 'desk@serra.example');
    });

    after(() => [quinta, serra].forEach((person) => person.leave()));

    it('hears a change of status as the contract has it', async () => {
      const housekeeper = await Person.signIn(server().url, 'housekeeping@quinta.example');
      const room = await changeable(quinta);
      const { changes } = await housekeeper.listen();

      const answer = await flip(quinta, room);
      const { data } = await until('the change is heard', () => changes()[0]);
      housekeeper.leave();

      assert.deepEqual(Object.keys(data).sort(), ['at', 'command_id', 'epoch', 'room', 'seq', 'stream']);
      assert.equal(data.stream, `private-tenant.${quinta.me.tenant_id}`);
      assert.ok(Number.isInteger(data.seq) && data.seq > 0);
      assert.deepEqual([data.room.id, data.room.name, data.room.status], [room.id, room.name, 'cleaning']);
      const stored = (await quinta.rooms()).find(({ id }) => id === room.id);
      assert.deepEqual(data.room, stored);
      assert.deepEqual({ ...data.room, message: answer.message }, answer);
      assert.equal(answer.message, 'Room status updated successfully.');
    });

    it('listens by event name as the documentation of Laravel shows', async () => {
      const heard = [];
      const room = await changeable(quinta);
      const channel = quinta.echo().private(`tenant.${quinta.me.tenant_id}`);
      await new Promise((resolve) => channel.listen('.RoomStatusChanged', (data) => heard.push(data)).subscribed(resolve));

      await flip(quinta, room);

      assert.equal((await until('the change is heard', () => heard[0])).room.id, room.id);
    });

    it('is refused the channel of another resort, and of one that does not exist, alike', async () => {
      const refusals = [];
      for (const tenant of [quinta.me.tenant_id, 999_999]) {
        await serra.listen(tenant).catch((refusal) => refusals.push(refusal));
      }
      assert.deepEqual(refusals.map(({ type, status }) => [type, status]), [
        ['AuthError', 403],
        ['AuthError', 403],
      ]);
    });

    it('hears nothing foreign while both resorts are at work', async () => {
      const rooms = new Map();
      const ears = new Map();
      for (const person of [quinta, serra]) {
        rooms.set(person, await changeable(person));
        ears.set(person, await person.listen());
      }
      for (let round = 0; round < 20; round += 1) {
        const changes = [...rooms].map(async ([person, room]) => rooms.set(person, await flip(person, room)));
        await Promise.all(changes);
      }
      for (const [person, { heard, frames, changes }] of ears) {
        await until('every change is heard', () => changes().length >= 20);
        const own = `private-tenant.${person.me.tenant_id}`;
        assert.deepEqual(frames.filter(({ channel }) => channel && channel !== own), []);
        assert.deepEqual(heard.filter(({ data }) => data.stream !== own), []);
        assert.deepEqual(changes().filter(({ data }) => data.room.id !== rooms.get(person).id), []);
        const numbers = heard.filter(({ event }) => event !== 'stream.head').map(({ data }) => data.seq);
        assert.deepEqual(numbers, numbers.map((_, index) => numbers[0] + index));
      }
    });

    it('finds no room of another resort', async () => {
      const room = await changeable(quinta);
      const { status } = await serra.call('PATCH', `/api/v1/rooms/${room.id}/status`, { status: 'cleaning' });
      assert.equal(status, 404);
    });

    it('is cut off within a second of signing out', async () => {
      const room = await changeable(quinta);
      const leaving = await Person.signIn(server().url, 'supervisor@quinta.example');
      const { echo, heard } = await leaving.listen();
      await leaving.call('POST', '/api/v1/auth/logout');
      await until('the socket is closed', () => echo.connectionStatus() === 'disconnected', 1_500);
      const before = heard.length;
      await flip(quinta, room);
      await new Promise((resolve) => setTimeout(resolve, 300));
      assert.equal(heard.length, before);
      leaving.leave();
    });
  });
}
