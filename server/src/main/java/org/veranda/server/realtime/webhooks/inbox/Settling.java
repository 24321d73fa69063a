package org.veranda.server.realtime.webhooks.inbox;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Lets those who left come back before anybody is told: a page that is loaded anew leaves and comes within moments,
/// and then neither is news. Its time is [System#nanoTime], which nobody sets back. For one thread.
public final class Settling {

    private static final long QUIET = Duration.ofSeconds(3).toNanos();

    private final Map<Happening.Place, Left> left = new LinkedHashMap<>();

    private record Left(Happening happening, long since) {}

    /// Passes on what is news at once.
    public void take(Happening happening, long now, Consumer<Happening> news) {
        if (happening.goes()) {
            left.remove(happening.place());
            left.put(happening.place(), new Left(happening, now));
        } else if (!happening.comes() || left.remove(happening.place()) == null) {
            news.accept(happening);
        }
    }

    /// Passes on what did not come back in time.
    public void settle(long now, Consumer<Happening> news) {
        Iterator<Left> oldestFirst = left.values().iterator();
        while (oldestFirst.hasNext()) {
            Left next = oldestFirst.next();
            if (now - next.since < QUIET) {
                return;
            }
            oldestFirst.remove();
            news.accept(next.happening);
        }
    }

    /// How many left and may come back.
    public int size() {
        return left.size();
    }

    /// Passes on everything: nobody will be there to see who comes back.
    public void settleAll(Consumer<Happening> news) {
        left.values().forEach(next -> news.accept(next.happening));
        left.clear();
    }
}
