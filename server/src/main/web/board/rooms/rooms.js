/** What the board knows of the property and its rooms; tells which rooms changed, once per batch. */
export class Rooms {
  #rooms = new Map();
  #order = new Map();
  #listeners = [];
  me = null;
  property = null;

  /** `listener(ids)`: the rooms that changed; null when everything may have. */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  load({ me, property, locations, rooms }) {
    this.me = me;
    this.property = property;
    this.#layOut(locations, rooms);
    this.#tell(null);
  }

  apply(entries) {
    let changed = new Set();
    for (const { event, data } of entries) {
      if (event === 'RoomStatusChanged') {
        this.#keep(data.room, changed);
      } else if (event === 'LayoutChanged') {
        this.#layOut(data.locations, data.rooms.map((room) => this.#newer(room)));
        changed = null;
      } else if (event === 'PropertyChanged') {
        this.property = data.property;
        changed = null;
      }
    }
    this.#tell(changed);
  }

  /** Takes the server's answer to our own change; its event may come before or after. */
  put(room) {
    const changed = new Set();
    this.#keep(room, changed);
    this.#tell(changed);
  }

  get size() {
    return this.#rooms.size;
  }

  get(id) {
    return this.#rooms.get(id);
  }

  /** The rooms by place (location, then floor), each place by name, numbers in names counted as numbers. */
  groups(locale) {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const places = new Map();
    for (const room of this.#rooms.values()) {
      const key = `${room.location?.id}/${room.floor ?? ''}`;
      const place = places.get(key) ?? { location: room.location, floor: room.floor ?? '', rooms: [] };
      place.rooms.push(room);
      places.set(key, place);
    }
    const order = ({ location }) => this.#order.get(location?.id) ?? Number.MAX_SAFE_INTEGER;
    const byPlace = (a, b) =>
      order(a) - order(b) || compare(nameOf(a), nameOf(b)) || compare(a.floor, b.floor);
    return [...places.values()].sort(byPlace).map(({ location, floor, rooms }) => ({
      location: location?.name ?? '',
      floor,
      rooms: rooms.sort((a, b) => compare(a.name, b.name)),
    }));
  }

  /** How many rooms there are in each status. */
  counts() {
    const counts = {};
    for (const { status } of this.#rooms.values()) {
      counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  }

  #layOut(locations, rooms) {
    this.#order = new Map(locations.map(({ id, sort_order }) => [id, sort_order]));
    this.#rooms = new Map(rooms.map((room) => [room.id, room]));
  }

  #keep(room, changed) {
    if (this.#newer(room) === room) {
      this.#rooms.set(room.id, room);
      changed?.add(room.id);
    }
  }

  /** That room, or what is known of it already when that is newer; a snapshot is taken as it is. */
  #newer(room) {
    const known = this.#rooms.get(room.id);
    return known && known.version > room.version ? known : room;
  }

  #tell(changed) {
    if (changed?.size !== 0) {
      this.#listeners.forEach((listener) => listener(changed));
    }
  }
}

const nameOf = ({ location }) => location?.name ?? '';
