/** The changes of status the contract permits, with the permission each needs; the server decides again. */
const ACTIONS = [
  { name: 'clean-start', to: 'cleaning', from: ['awaiting-cleaning', 'ready'] },
  { name: 'clean-done', to: 'ready', from: ['awaiting-cleaning', 'cleaning'] },
  { name: 'block-finish', to: 'ready', from: ['maintenance'], needs: 'block-rooms' },
  { name: 'dirty', to: 'awaiting-cleaning', from: ['ready', 'cleaning'] },
  { name: 'check-in', to: 'checked-in', from: ['ready'], needs: 'process-check-in', asks: true },
  { name: 'check-out', to: 'awaiting-cleaning', from: ['checked-in'], needs: 'process-check-out', asks: true },
  {
    name: 'block',
    to: 'maintenance',
    from: ['ready', 'awaiting-cleaning', 'cleaning'],
    needs: 'block-rooms',
    asks: true,
  },
];

/** What this person may do to this room now. */
export function actionsFor(room, permissions) {
  const may = new Set(permissions);
  return ACTIONS.filter(
    ({ from, needs }) => from.includes(room.status) && may.has('update-room-status') && (!needs || may.has(needs)),
  );
}

