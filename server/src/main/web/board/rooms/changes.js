/**
 * What this person does to rooms. While nobody knows whether something was done, because its answer
 * was lost, the very same request is kept and can be sent again: the server does it once.
 */
export class Changes {
  #server;
  #rooms;
  #undecided = new Map();

  /** `server`: makes and sends requests; `rooms`: what the board shows. */
  constructor({ server, rooms }) {
    this.#server = server;
    this.#rooms = rooms;
  }

  /** What was asked of the room without ever being answered: an action's name, or null. */
  undecided(roomId) {
    return this.#undecided.get(roomId)?.name ?? null;
  }

  /** Does an action to a room as it is seen; answers the id of the command that can be undone, or null. */
  async make(room, { name, command, fields, to }) {
    return command
      ? this.#give({ room, name, command: this.#server.command(room.id, command, fields(room)) })
      : this.#setStatus({ room, name, change: this.#server.statusChange(room, to) });
  }

  /** Takes back what a command did to a room; an undo that was never answered is sent again. */
  async undo(room, command_id) {
    const kept = this.#undecided.get(room.id);
    if (kept?.command?.command_id === command_id) {
      await this.again(room.id);
    } else {
      await this.#give({ room, name: 'undo', command: this.#server.command(room.id, 'undo', { command_id }) });
    }
  }

  /** Sends again what is undecided about a room; answers as `make` does. */
  async again(roomId) {
    const kept = this.#undecided.get(roomId);
    return kept.command ? this.#give(kept) : this.#setStatus(kept);
  }

  #give(asked) {
    return this.#decide(asked, async () => {
      const given = await this.#server.give(asked.command);
      this.#rooms.put((await this.#server.room(asked.room.id)).room);
      return asked.name === 'undo' ? null : given;
    });
  }

  #setStatus(asked) {
    return this.#decide(asked, async () => {
      this.#rooms.put(await this.#server.setStatus(asked.change));
      return null;
    });
  }

  /** Keeps what was asked and not answered; whatever is asked of the same room next takes its place. */
  async #decide(asked, send) {
    this.#forget(asked.room.id, (kept) => kept !== asked);
    try {
      const answer = await send();
      this.#forget(asked.room.id, (kept) => kept === asked);
      return answer;
    } catch (problem) {
      if (problem.undecided) {
        this.#undecided.set(asked.room.id, asked);
      } else {
        this.#forget(asked.room.id, (kept) => kept === asked);
      }
      throw problem;
    }
  }

  #forget(roomId, which) {
    if (which(this.#undecided.get(roomId))) {
      this.#undecided.delete(roomId);
    }
  }
}
