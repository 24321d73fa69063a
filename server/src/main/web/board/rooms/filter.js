const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

const searched = new WeakMap();

function searchTextOf(room) {
  if (!searched.has(room)) {
    const parts = [room.name, room.room_type.name, room.location?.name];
    searched.set(room, plain(parts.filter(Boolean).join('\n')));
  }
  return searched.get(room);
}

/** Tells of a room: has it this status (any, when empty), and do its name, type or place contain what was typed? */
export function matcher({ status, text }) {
  const wanted = plain(text.trim());
  return (room) =>
    (!status || room.status === status) && (wanted === '' || searchTextOf(room).includes(wanted));
}
