const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** Does the room have this status (any, when empty) and do its name, type or place contain what was typed? */
export function matches(room, { status, text }) {
  if (status && room.status !== status) {
    return false;
  }
  const wanted = plain(text.trim());
  return (
    wanted === '' ||
    [room.name, room.room_type?.name, room.location?.name].some((part) => part && plain(part).includes(wanted))
  );
}
