package org.veranda.desktop.rooms.board;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.words.Folded;

import java.util.Arrays;
import java.util.List;

/// What was typed to find rooms or guests: every word must begin a word of the room's name or of a
/// guest's.
final class Search {

    private final List<String> words;
    private final String whole;
    private boolean loose;

    Search(String typed) {
        whole = Folded.fold(typed);
        words = Arrays.stream(whole.split(" +")).filter(word -> !word.isEmpty()).toList();
    }

    boolean empty() {
        return words.isEmpty();
    }

    /// The rooms that match by the beginnings of words or, if there are none, by any part of them.
    List<Listed> among(List<Listed> rooms) {
        if (empty()) {
            return rooms;
        }
        loose = false;
        List<Listed> found = rooms.stream().filter(this::matches).toList();
        if (!found.isEmpty()) {
            return found;
        }
        loose = true;
        return rooms.stream().filter(this::matches).toList();
    }

    /// Whether one room matches in the way that found the others.
    boolean matches(Listed room) {
        return words.stream().allMatch(word -> loose ? within(room, word) : begins(room, word));
    }

    /// The room that was most likely meant.
    @Nullable Listed best(List<Listed> found) {
        return found.stream()
                .filter(room -> room.name().equals(whole))
                .findFirst()
                .or(() -> found.stream().filter(room -> room.name().startsWith(whole)).findFirst())
                .or(() -> found.stream().findFirst())
                .orElse(null);
    }

    private static boolean begins(Listed room, String word) {
        return room.name().startsWith(word)
                || room.name().contains(" " + word)
                || room.guests().contains(" " + word);
    }

    private static boolean within(Listed room, String word) {
        return room.name().contains(word) || room.guests().contains(word);
    }
}
