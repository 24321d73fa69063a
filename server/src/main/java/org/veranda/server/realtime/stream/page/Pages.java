package org.veranda.server.realtime.stream.page;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.model.identity.TenantId;
import org.veranda.server.journal.StreamName;
import org.veranda.wire.Cursor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Reads pages of streams for those who catch up. Who waits for the same page gets the same one, encoded once; no tenant has
/// more than a few reads under way, nor have its users' own streams, and what nobody waits for any more is not read. For any
/// thread.
public final class Pages {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final int PAGE = 500;
    private static final int ABREAST = 2;
    private static final int USERS_ABREAST = 1;

    /// What comes after a cursor.
    public record Place(StreamName stream, Cursor after) {}

    private final StreamSource source;
    private final StreamFrames frames;
    private final Executor threads;
    private final Lanes<TenantId> tenants = new Lanes<>(ABREAST);

    /// Of the users of each tenant, and of those whose tenant nobody here knows.
    private final Lanes<Optional<TenantId>> users = new Lanes<>(USERS_ABREAST);

    private final Map<Place, List<PageReader>> waiting = new HashMap<>();

    public Pages(StreamSource source, StreamFrames frames, Executor threads) {
        this.source = source;
        this.frames = frames;
        this.threads = threads;
    }

    /// Joins those who wait for a read that has not begun: what it will see is never older than the question.
    ///
    /// @param home the tenant of who asks, as far as it is known
    public void read(Place place, Optional<TenantId> home, PageReader reader) {
        if (isFirst(place, reader)) {
            place.stream()
                    .tenant()
                    .ifPresentOrElse(
                            tenant -> read(place, tenants, tenant), () -> read(place, users, home));
        }
    }

    private <K> void read(Place place, Lanes<K> lanes, K lane) {
        lanes.enter(
                lane,
                () ->
                        threads.execute(() -> {
                            try {
                                serve(place);
                            } finally {
                                lanes.leave(lane);
                            }
                        }));
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
