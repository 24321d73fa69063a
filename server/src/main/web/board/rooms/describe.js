/** The marks a room carries besides its code, as keys of texts, most important first. */
export function marksOf(room) {
  return [
    room.attendant_inside && 'inside',
    room.alarm && 'alarm',
    room.queued && 'queued',
    room.reservation === 'due_out' && 'due_out',
    ['arrival', 'day_use'].includes(room.reservation) && 'arrival',
    room.guest_request !== 'none' && room.guest_request,
    room.double_lock && 'double_lock',
    room.rush && 'rush',
    room.discrepancy !== 'none' && 'discrepancy',
  ].filter(Boolean);
}

/** The name of a group of rooms. */
export function placeName({ location, floor }, texts) {
  const name = location || texts.get('group.elsewhere');
  return floor ? `${name} · ${texts.get('group.floor', { floor })}` : name;
}

/** The whole room in one sentence, for those who hear it. */
export function describe(room, texts) {
  return [
    texts.get('room.name', { name: room.name }),
    room.room_type.name,
    stateOf(room, texts),
    room.ready_for_guest ? texts.get('room.ready') : null,
    ...marksOf(room).map((mark) => texts.word('mark', mark)),
  ]
    .filter(Boolean)
    .join(', ');
}

/** What the display code stands for, in words. */
export function stateOf({ occupancy, condition, service }, texts) {
  return [
    texts.word('occupancy', occupancy),
    texts.word('condition', condition),
    service === 'in_service' ? null : texts.word('service', service),
  ]
    .filter(Boolean)
    .join(', ');
}
