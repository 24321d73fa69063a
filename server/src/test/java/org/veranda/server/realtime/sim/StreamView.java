package org.veranda.server.realtime.sim;

import tools.jackson.databind.JsonNode;

import java.util.function.LongSupplier;

/// A stream: no hole, no repeat, no reordering, and across reconnects neither.
final class StreamView implements View {

    private final LongSupplier head;

    /// The last number it has; -1 while it knows of none.
    private long position = -1;

    private boolean joined;

    StreamView(LongSupplier head) {
        this.head = head;
    }

    /// Where to go on when it comes back; -1 for a first time.
    long position() {
        return position;
    }

    void dropped() {
        joined = false;
    }

    @Override
    public void joined(JsonNode data) {
        joined = true;
        if (data.has("recovered")) {
            View.hold(data.path("recovered").asBoolean(), "a cursor was refused: " + data);
            View.hold(
                    data.path("seq").asLong() >= position,
                    "recovery ends before where it starts: " + data);
        } else {
            position = -1;
        }
    }

    @Override
    public void heard(String event, JsonNode data) {
        if (event.equals("Changed")) {
            long seq = data.path("seq").asLong();
            View.hold(joined, "event " + seq + " before the answer");
            View.hold(position < 0 || seq == position + 1, "event " + seq + " after " + position);
            position = seq;
        } else if (event.equals("stream.head") && position >= 0) {
            View.hold(
                    data.path("seq").asLong() == position,
                    "head " + data.path("seq") + " told at " + position);
        }
    }

    @Override
    public void settled() {
        View.hold(joined, "a subscription was never answered");
        View.hold(
                position == head.getAsLong(),
                "stands at " + position + " and the stream at " + head.getAsLong());
    }
}
