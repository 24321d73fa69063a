package org.veranda.server.realtime.sim;

import org.jspecify.annotations.Nullable;
import org.veranda.server.journal.StreamHead;
import org.veranda.wire.Cursor;

import tools.jackson.databind.JsonNode;

/// A stream: no hole, no repeat, no reordering, and across reconnects neither; where it cannot be gone on with, that is said and
/// is so.
final class StreamView implements View {

    private final String stream;
    private final Node node;

    /// The last number it has; null while it knows of none.
    private @Nullable Cursor position;

    private boolean joined;

    StreamView(String stream, Node node) {
        this.stream = stream;
        this.node = node;
    }

    /// Where to go on when it comes back; null for a first time.
    @Nullable Cursor position() {
        return position;
    }

    void dropped() {
        joined = false;
    }

    @Override
    public void joined(JsonNode data) {
        View.hold(!joined, "a subscription was answered twice");
        joined = true;
        if (!data.has("recovered")) {
            position = null;
            return;
        }
        Cursor told = cursor(data);
        Cursor asked = position;
        if (!data.path("recovered").asBoolean()) {
            View.hold(
                    asked == null
                            || node.isDisturbed()
                            || !node.has(stream, asked.epoch(), asked.seq()),
                    "a cursor was refused: " + data + " at " + asked);
            position = told;
        } else {
            View.hold(
                    asked != null
                            && told.epoch().equals(asked.epoch())
                            && told.seq() >= asked.seq(),
                    "recovery ends before where it starts: " + data + " at " + asked);
        }
    }

    @Override
    public void heard(String event, JsonNode data) {
        Cursor told = cursor(data);
        Cursor before = position;
        if (event.equals("Changed")) {
            View.hold(joined, "event " + told + " before the answer");
            View.hold(
                    before == null || told.equals(new Cursor(before.epoch(), before.seq() + 1)),
                    "event " + told + " after " + before);
            position = told;
        } else if (event.equals("stream.head") && before != null) {
            View.hold(told.equals(before), "head " + told + " told at " + before);
        }
    }

    @Override
    public void settled() {
        StreamHead head = node.head(stream);
        View.hold(joined, "a subscription was never answered");
        View.hold(
                new Cursor(head.epoch(), head.seq()).equals(position),
                "stands at " + position + " and the stream at " + head);
    }

    private static Cursor cursor(JsonNode data) {
        return new Cursor(data.path("epoch").asString(), data.path("seq").asLong());
    }
}
