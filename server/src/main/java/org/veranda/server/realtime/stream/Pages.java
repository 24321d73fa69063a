package org.veranda.server.realtime.stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.model.identity.TenantId;
import org.veranda.server.journal.StreamName;
import org.veranda.wire.Cursor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/// Reads pages of streams for those who catch up. Who waits for the same page gets the same one, encoded once; no tenant has
/// more than a few reads under way, nor have all users' own streams together, and what nobody waits for any more is not read. For any thread.
final class Pages {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final int PAGE = 500;
    private static final int ABREAST = 2;
    private static final String USERS = "users";

    /// What comes after a cursor.
    record Place(StreamName stream, Cursor after) {}

    private final StreamSource source;
    private final StreamFrames frames;
    private final Executor threads;
    private final Lanes<String> lanes = new Lanes<>(ABREAST);
    private final Map<Place, List<PageReader>> waiting = new HashMap<>();

    Pages(StreamSource source, StreamFrames frames, Executor threads) {
        this.source = source;
        this.frames = frames;
        this.threads = threads;
    }

    /// Joins those who wait for a read that has not begun: what it will see is never older than the question.
    void read(Place place, PageReader reader) {
        if (isFirst(place, reader)) {
            lanes.enter(lane(place.stream()), () -> threads.execute(() -> serve(place)));
        }
    }

    /// A user's stream does not name its tenant.
    private static String lane(StreamName stream) {
        return stream.tenant().map(TenantId::toString).orElse(USERS);
    }

    private synchronized boolean isFirst(Place place, PageReader reader) {
        List<PageReader> readers = waiting.computeIfAbsent(place, _ -> new ArrayList<>());
        readers.add(reader);
        return readers.size() == 1;
    }

    private synchronized List<PageReader> taken(Place place) {
        List<PageReader> readers = waiting.remove(place);
        return readers == null ? List.of() : readers;
    }

    private void serve(Place place) {
        try {
            List<PageReader> still = new ArrayList<>();
            for (PageReader reader : taken(place)) {
                if (reader.stillWaits()) {
                    still.add(reader);
                } else {
                    reader.failed();
                }
            }
            if (!still.isEmpty()) {
                serve(place, still);
            }
        } finally {
            lanes.leave(lane(place.stream()));
        }
    }

    private void serve(Place place, List<PageReader> readers) {
        StreamPage page;
        try {
            Cursor after = place.after();
            page =
                    StreamPage.of(
                            source.read(place.stream(), after.epoch(), after.seq(), PAGE), frames);
        } catch (Throwable e) {
            LOG.debug("Cannot read {}: {}", place, e.toString());
            readers.forEach(PageReader::failed);
            return;
        }
        readers.forEach(reader -> reader.read(page));
    }
}
