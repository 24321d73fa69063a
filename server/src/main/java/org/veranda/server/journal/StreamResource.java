package org.veranda.server.journal;

import com.fasterxml.jackson.annotation.JsonRawValue;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.problem.GoneException;
import org.veranda.server.problem.NotFoundException;

import java.util.List;
import java.util.Map;

/// The events of a stream after some number, for readers who come to fetch them.
@RestController
@RequestMapping("/api/v1/streams")
class StreamResource {

    private static final int MOST = 5_000;

    private final Journal journal;
    private final ObjectProvider<StreamAccess> access;

    StreamResource(Journal journal, ObjectProvider<StreamAccess> access) {
        this.journal = journal;
        this.access = access;
    }

    @GetMapping("/{stream}/events")
    Page events(
            @PathVariable String stream,
            @RequestParam String epoch,
            @RequestParam long after,
            @RequestParam(defaultValue = "1000") int limit,
            Authentication reader) {
        StreamName name = readable(stream, reader);
        int most = Math.clamp(limit, 1, MOST);
        return switch (journal.read(name, epoch, after, most)) {
            case JournalRead.Events events -> Page.of(events);
            case JournalRead.Gone gone -> throw gone(gone);
        };
    }

    private StreamName readable(String stream, Authentication reader) {
        return StreamName.find(stream)
                .filter(name -> access.getObject().mayRead(name, reader))
                .orElseThrow(() -> new NotFoundException("There is no stream " + stream + "."));
    }

    private static GoneException gone(JournalRead.Gone gone) {
        return new GoneException(
                "The events after that number are not to be had any more; take a snapshot.",
                gone.reason().wire(),
                Map.of("epoch", gone.head().epoch(), "seq", gone.head().seq()));
    }

    /// What is answered: events with their payloads as they were first written.
    record Page(List<Item> data, Meta meta) {

        static Page of(JournalRead.Events events) {
            List<Item> items =
                    events.entries().stream()
                            .map(entry -> new Item(entry.event(), entry.payload()))
                            .toList();
            return new Page(
                    items, new Meta(events.head().epoch(), events.head().seq(), events.more()));
        }
    }

    record Item(String event, @JsonRawValue String data) {}

    /// Where the stream stands, and whether there is more before that.
    record Meta(String epoch, long seq, boolean more) {}
}
