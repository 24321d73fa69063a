package org.veranda.desktop.store;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The commands of this console whose outcome is not known or not shown yet, and what they are
/// about.
final class Pending {

    private final Map<UUID, Subject> subjects = new HashMap<>();
    private final Map<Object, Integer> counts = new HashMap<>();

    void begin(UUID command, Subject about) {
        settle(command);
        subjects.put(command, about);
        about.ids().forEach(each -> counts.merge(each, 1, Integer::sum));
    }

    /// What it was about; nothing when it was settled before.
    Subject settle(UUID command) {
        Subject about = subjects.remove(command);
        if (about == null) {
            return Subject.NONE;
        }
        about.ids()
                .forEach(each ->
                        counts.computeIfPresent(each, (_, count) -> count == 1 ? null : count - 1));
        return about;
    }

    /// Whether any of them is about the room, alarm, request or task of that id.
    boolean about(Object id) {
        return counts.containsKey(id);
    }

    int size() {
        return subjects.size();
    }
}
