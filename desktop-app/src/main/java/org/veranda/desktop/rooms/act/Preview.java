package org.veranda.desktop.rooms.act;

import org.veranda.desktop.store.RoomEntry;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.room.Room;

import java.util.ArrayList;
import java.util.List;

/// What an intent would do to many rooms.
///
/// @param changing those that would change, with their code afterwards
/// @param staying those that are so already
/// @param refused those about which the rules say no
public record Preview(
        Intent intent, List<Change> changing, List<RoomEntry> staying, List<No> refused) {

    /// A room that would change.
    public record Change(RoomEntry room, Room after) {}

    /// A room that would not, and why.
    public record No(RoomEntry room, Refusal why) {}

    public Preview {
        changing = List.copyOf(changing);
        staying = List.copyOf(staying);
        refused = List.copyOf(refused);
    }

    /// Whether rooms are refused for reservations alone, which could lose them.
    public boolean reserved() {
        return refused.stream().anyMatch(no -> no.why().code() == RefusalCode.RESERVATION_CONFLICT);
    }

    static Preview of(Intent intent, Iterable<RoomEntry> rooms, HouseRules rules) {
        List<Change> changing = new ArrayList<>();
        List<RoomEntry> staying = new ArrayList<>();
        List<No> refused = new ArrayList<>();
        for (RoomEntry room : rooms) {
            rules.decide(room, intent.rule().apply(room), intent.override())
                    .ifPresent(decision -> {
                        switch (decision) {
                            case Decision.Changed<Room>(Room after) ->
                                    changing.add(new Change(room, after));
                            case Decision.Unchanged<Room> _ -> staying.add(room);
                            case Decision.Refused<Room>(Refusal why) ->
                                    refused.add(new No(room, why));
                        }
                    });
        }
        return new Preview(intent, changing, staying, refused);
    }
}
