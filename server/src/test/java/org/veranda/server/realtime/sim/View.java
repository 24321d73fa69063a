package org.veranda.server.realtime.sim;

import tools.jackson.databind.JsonNode;

/// What one client knows of one channel, from the frames it got; an [AssertionError] when a promise is broken.
interface View {

    /// It is in from here on.
    void joined(JsonNode data);

    /// An event of the channel, in the order of arrival.
    void heard(String event, JsonNode data);

    /// Everything that was on its way has arrived.
    void settled();

    static void hold(boolean promise, String broken) {
        if (!promise) {
            throw new AssertionError(broken);
        }
    }
}
