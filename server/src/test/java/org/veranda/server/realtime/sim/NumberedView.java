package org.veranda.server.realtime.sim;

import tools.jackson.databind.JsonNode;

import java.util.function.LongSupplier;

/// A channel whose events are numbered by the publisher: from its first one on none is missing, none is doubled. A cache
/// channel starts with the last one, or says that there was none.
final class NumberedView implements View {

    private final boolean cache;
    private final LongSupplier published;
    private long last = -1;
    private boolean joined;
    private boolean started;

    NumberedView(boolean cache, LongSupplier published) {
        this.cache = cache;
        this.published = published;
    }

    @Override
    public void joined(JsonNode data) {
        joined = true;
        started = false;
        last = -1;
    }

    @Override
    public void heard(String event, JsonNode data) {
        View.hold(joined, event + " before the answer");
        if (event.equals("pusher:cache_miss")) {
            View.hold(cache && !started, "a cache miss in between");
            last = 0;
        } else if (event.equals("said")) {
            long number = data.path("number").asLong();
            View.hold(last < 0 || number == last + 1, "event " + number + " after " + last);
            last = number;
        } else {
            return;
        }
        started = true;
    }

    @Override
    public void settled() {
        View.hold(joined, "a subscription was never answered");
        View.hold(!cache || started, "a cache channel told neither value nor miss");
        View.hold(
                last < 0 || last == published.getAsLong(),
                "stands at " + last + " of " + published.getAsLong());
    }
}
