package org.veranda.server.rooms;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.room.RoomId;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.wire.RoomView;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Adds, renames, moves and removes rooms; the layout feature tells of it.
@Service
@Transactional
public class RoomRegistry {

    private final RoomRegister register;
    private final RoomQueries rooms;
    private final ApplicationEventPublisher events;

    RoomRegistry(RoomRegister register, RoomQueries rooms, ApplicationEventPublisher events) {
        this.register = register;
        this.rooms = rooms;
        this.events = events;
    }

    /// Adds them all, and answers their ids in order; a name that is taken is an error of the input.
    public List<RoomId> add(List<RoomDraft> drafts) {
        List<String> names = drafts.stream().map(RoomDraft::name).toList();
        Set<String> known = register.known(names);
        if (!known.isEmpty()) {
            throw taken(known.iterator().next());
        }
        return register.add(drafts);
    }

    /// Renames or moves a room.
    public void change(RoomId id, RoomDraft draft) {
        RoomView before = rooms.get(id);
        boolean renamed = !before.name().equals(draft.name());
        if (renamed && !register.known(List.of(draft.name())).isEmpty()) {
            throw taken(draft.name());
        }
        register.change(id, draft);
        if (!draft.location().equals(before.location().id())) {
            events.publishEvent(new RoomMoved(id));
        }
    }

    /// Removes a room that never had a booking.
    public void remove(RoomId id) {
        rooms.get(id);
        register.remove(id);
    }

    /// Which of these names are taken.
    public Set<String> known(Collection<String> names) {
        return register.known(names);
    }

    private static InvalidInputException taken(String name) {
        return new InvalidInputException(
                "name", "Cannot name a room %s: there is one already.".formatted(name));
    }
}
