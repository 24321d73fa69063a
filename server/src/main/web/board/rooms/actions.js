const REASON = 'web board';
const SEEN = ({ dirty_epoch }) => ({ dirty_epoch });
const NOTHING = () => ({});

/**
 * What one can do here: room commands, which the server says who may give, and two doors for guests.
 * `unless`: another action says the same of this room better.
 */
const ACTIONS = [
  { name: 'clean-start', command: 'start_clean', fields: NOTHING, unless: ({ attendant_inside }) => attendant_inside },
  { name: 'clean-done', command: 'mark_clean', fields: SEEN },
  { name: 'inspect', command: 'inspect_pass', fields: SEEN },
  { name: 'clean-stop', command: 'stop_clean', fields: NOTHING },
  { name: 'block-finish', command: 'block_finish', fields: () => ({ return_status: 'clean', reason: REASON }) },
  { name: 'dirty', command: 'mark_dirty', fields: () => ({ reason: REASON }), unless: ({ condition }) => condition === 'dirty' },
  { name: 'check-in', to: 'checked-in', from: 'ready', needs: 'process-check-in', asks: true },
  { name: 'check-out', to: 'awaiting-cleaning', from: 'checked-in', needs: 'process-check-out', asks: true },
  { name: 'block', command: 'block_begin', fields: () => ({ kind: 'ooo', reason: REASON }), asks: true },
];

/** What this person may do to this room now; `allowed`: the room commands that the server would take. */
export function actionsFor(room, allowed, permissions) {
  return ACTIONS.filter(({ command, unless, from, needs }) =>
    command
      ? allowed.includes(command) && !unless?.(room)
      : room.status === from && permissions.includes(needs),
  );
}
