package org.veranda.server.realtime.stream.page;

import org.jspecify.annotations.Nullable;
import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamHead;

import java.util.List;

/// What a read of the journal came to, encoded: the next events, or why they are gone.
public record StreamPage(
        List<StreamEvent> events, StreamHead head, JournalRead.@Nullable Reason gone) {

    static StreamPage of(JournalRead read, StreamFrames frames) {
        return switch (read) {
            case JournalRead.Events(var entries, StreamHead head, _) ->
                    new StreamPage(entries.stream().map(frames::event).toList(), head, null);
            case JournalRead.Gone(JournalRead.Reason reason, StreamHead head) ->
                    new StreamPage(List.of(), head, reason);
        };
    }

    /// Whether this has what comes after `position`, if anything does.
    public boolean goesOnFrom(long position) {
        return gone == null && (events.isEmpty() || events.getFirst().seq() == position + 1);
    }
}
