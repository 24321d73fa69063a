package org.veranda.server.realtime.webhooks;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.engine.ChannelKey;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Lets those who left come back before anybody is told: a page that is loaded anew leaves and comes within moments,
/// and then neither is news. For one thread.
final class Settling {

    private static final Duration QUIET = Duration.ofSeconds(3);

    private final Map<Place, Happening> left = new LinkedHashMap<>();

    /// Where somebody left: a channel, or a user in one.
    private record Place(ChannelKey channel, @Nullable Object user) {

        static Place of(Happening happening) {
            return new Place(happening.channel(), happening.details().get("user_id"));
        }
    }

    /// Passes on what is news at once.
    void take(Happening happening, Consumer<Happening> news) {
        switch (happening.event()) {
            case "channel_vacated", "member_removed" -> {
                left.remove(Place.of(happening));
                left.put(Place.of(happening), happening);
            }
            case "channel_occupied", "member_added" -> {
                if (left.remove(Place.of(happening)) == null) {
                    news.accept(happening);
                }
            }
            default -> news.accept(happening);
        }
    }

    /// Passes on what did not come back in time.
    void settle(Instant now, Consumer<Happening> news) {
        Iterator<Happening> oldestFirst = left.values().iterator();
        while (oldestFirst.hasNext()) {
            Happening next = oldestFirst.next();
            if (next.at().plus(QUIET).isAfter(now)) {
                return;
            }
            oldestFirst.remove();
            news.accept(next);
        }
    }

    /// Passes on everything: nobody will be there to see who comes back.
    void settleAll(Consumer<Happening> news) {
        left.values().forEach(news);
        left.clear();
    }
}
