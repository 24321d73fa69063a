import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actionsFor } from '../../../main/web/board/rooms/actions.js';
import { describe, marksOf } from '../../../main/web/board/rooms/describe.js';
import { matcher } from '../../../main/web/board/rooms/filter.js';
import { Rooms } from '../../../main/web/board/rooms/rooms.js';
import { daysBehind } from '../../../main/web/board/view/status-bar.js';
import { Texts } from '../../../main/web/board/texts/texts.js';
import { room } from './room.mjs';

const PROPERTY = { name: 'Quinta do Mar', business_date: '2026-11-20' };
const GARDEN = { id: 2, name: 'Garden' };

function loaded(...rooms) {
  const board = new Rooms();
  board.load({ me: {}, property: PROPERTY, locations: [], rooms });
  const told = [];
  board.onChange((ids) => told.push(ids && [...ids]));
  return { board, told };
}

const changed = (now) => ({ event: 'RoomStatusChanged', data: { room: now } });

test('tells once per batch which rooms changed', () => {
  const { board, told } = loaded(room(), room({ id: 2 }), room({ id: 3 }));
  board.apply([changed(room({ version: 2 })), changed(room({ id: 2, version: 2 })), { event: 'BlockChanged', data: {} }]);
  assert.deepEqual(told, [[1, 2]]);
});

test('says nothing when no room changed', () => {
  const { board, told } = loaded(room());
  board.apply([{ event: 'BookingCheckedIn', data: {} }]);
  assert.deepEqual(told, []);
});

test('keeps the newer of our own answer and an older event', () => {
  const { board } = loaded(room());
  board.put(room({ version: 3, status: 'cleaning' }));
  board.apply([changed(room({ version: 2, status: 'awaiting-cleaning' }))]);
  assert.equal(board.get(1).status, 'cleaning');
});

test('forgets what has ended, which an event tells by leaving it out', () => {
  const { board } = loaded(room({ note: 'Late arrival', attendant: { id: 5, name: 'Ana' } }));
  board.apply([changed(room({ version: 2 }))]);
  assert.deepEqual([board.get(1).note, board.get(1).attendant], [undefined, undefined]);
});

test('takes a new layout and new settings whole', () => {
  const { board, told } = loaded(room(), room({ id: 2 }));
  board.apply([
    { event: 'LayoutChanged', data: { locations: [], rooms: [room({ name: 'Raft 01' })] } },
    { event: 'PropertyChanged', data: { property: { ...PROPERTY, name: 'Serra' } } },
  ]);
  assert.deepEqual([board.size, board.get(1).name, board.property.name], [1, 'Raft 01', 'Serra']);
  assert.deepEqual(told, [null]);
});

test('keeps a room that is newer than the layout tells, but takes every snapshot as it is', () => {
  const { board } = loaded(room({ version: 23, status: 'cleaning' }), room({ id: 2, version: 5, name: '102' }));
  const older = [room({ version: 22 }), room({ id: 2, version: 5, name: 'Raft 02' })];
  board.apply([{ event: 'LayoutChanged', data: { locations: [], rooms: older } }]);
  assert.deepEqual([board.get(1).version, board.get(1).status, board.get(2).name], [23, 'cleaning', 'Raft 02']);
  board.load({ me: {}, property: PROPERTY, locations: [], rooms: older });
  assert.equal(board.get(1).version, 22);
});

test('groups by location in its order, then floor, and counts numbers as numbers', () => {
  const board = new Rooms();
  board.load({
    me: {},
    property: PROPERTY,
    locations: [
      { ...GARDEN, sort_order: 1 },
      { id: 1, name: 'Riverfront', sort_order: 2 },
    ],
    rooms: [
      room({ id: 1, name: '1002', location: GARDEN, floor: '10' }),
      room({ id: 2, name: '210', location: GARDEN, floor: '2' }),
      room({ id: 3, name: '29', location: GARDEN, floor: '2' }),
      room({ id: 4, name: 'V1' }),
    ],
  });
  const groups = board.groups('en').map(({ location, floor, rooms }) => [location, floor, ...rooms.map(({ name }) => name)]);
  assert.deepEqual(groups, [
    ['Garden', '2', '29', '210'],
    ['Garden', '10', '1002'],
    ['Riverfront', '', 'V1'],
  ]);
});

test('counts rooms by status', () => {
  const { board } = loaded(room(), room({ id: 2 }), room({ id: 3, status: 'cleaning' }));
  assert.deepEqual(board.counts(), { ready: 2, cleaning: 1 });
});

test('finds by name, type and place, whatever the accents and case', () => {
  const suite = room({ room_type: { id: 1, name: 'Suíte' } });
  const found = (status, text) => matcher({ status, text })(suite);
  assert.deepEqual([found('', ' suite '), found('ready', 'RIVER'), found('', '')], [true, true, true]);
  assert.deepEqual([found('cleaning', ''), found('', '102'), found('cleaning', '101')], [false, false, false]);
});

test('offers what the server allows, also in an occupied room, and nothing that it has no words for', () => {
  const offered = (status, allowed) => actionsFor(room({ status }), allowed, []).map(({ name }) => name);
  assert.deepEqual(offered('checked-in', ['mark_clean', 'start_clean', 'observe']), ['clean-start', 'clean-done']);
  assert.deepEqual(offered('ready', ['inspect_pass', 'mark_dirty']), ['inspect', 'dirty']);
  assert.deepEqual(offered('ready', []), []);
});

test('offers the desk walk-ins, check-outs and blocks, and asks before each', () => {
  const may = ['process-check-in', 'process-check-out'];
  const asked = (status) =>
    actionsFor(room({ status }), ['block_begin', 'mark_dirty'], may)
      .filter(({ asks }) => asks)
      .map(({ name }) => name);
  assert.deepEqual(asked('ready'), ['check-in', 'block']);
  assert.deepEqual(asked('checked-in'), ['check-out', 'block']);
});

test('lets whoever is inside finish, rather than begin again', () => {
  const busy = room({ status: 'cleaning', condition: 'dirty', attendant_inside: true });
  const offered = actionsFor(busy, ['start_clean', 'stop_clean', 'mark_clean', 'mark_dirty'], []);
  assert.deepEqual(offered.map(({ name }) => name), ['clean-done', 'clean-stop']);
});

test('tells a cleaned room by the dirt that was seen', () => {
  const [clean] = actionsFor(room(), ['mark_clean'], []);
  assert.deepEqual(clean.fields(room({ dirty_epoch: 7 })), { dirty_epoch: 7 });
});

test('counts how many days the business date is behind, by the clock of the resort', () => {
  const behind = (business_date, now) => daysBehind({ business_date, time_zone: 'Pacific/Auckland' }, new Date(now));
  assert.equal(behind('2026-11-20', '2026-11-20T10:59:00Z'), 0);
  assert.equal(behind('2026-11-20', '2026-11-20T11:00:00Z'), 1);
  assert.equal(behind('2026-10-31', '2026-11-20T10:00:00Z'), 20);
});

test('describes a room in one sentence', () => {
  const busy = room({ attendant_inside: true, condition: 'dirty', ready_for_guest: false, reservation: 'arrival' });
  assert.equal(
    describe(busy, new Texts('en')),
    'Room 101, Deluxe, vacant, dirty, attendant inside, arrival today',
  );
});

test('names the most important mark first', () => {
  assert.deepEqual(marksOf(room({ rush: true, guest_request: 'dnd', attendant_inside: true })), ['inside', 'dnd', 'rush']);
});
