package org.veranda.server.realtime.view;

import org.springframework.stereotype.Component;
import org.veranda.server.realtime.access.Grants;
import org.veranda.server.realtime.engine.Engine;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Counts who is connected, when somebody asks and at most once in two seconds however many ask: it goes through all
/// sockets on their loops.
@Component
public final class Census {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long PATIENCE_SECONDS = 5;

    private final Engine engine;
    private final Grants grants;
    private Headcount latest = Headcount.NONE;
    private long countedAt = System.nanoTime() - FRESH_NANOS;

    Census(Engine engine, Grants grants) {
        this.engine = engine;
        this.grants = grants;
    }

    /// The latest count; where the loops have no time to count, the one before.
    public synchronized Headcount count() {
        if (System.nanoTime() - countedAt >= FRESH_NANOS) {
            latest = counted();
            countedAt = System.nanoTime();
        }
        return latest;
    }

    private Headcount counted() {
        try {
            List<HubTally> hubs =
                    engine.<HubTally>ask((hub, counted) -> HubTally.count(hub, grants, counted))
                            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return hubs.stream().reduce(new HubTally(), HubTally::plus).headcount();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return latest;
        } catch (TimeoutException | ExecutionException _) {
            return latest;
        }
    }
}
