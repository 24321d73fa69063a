package org.veranda.server.realtime.api;

import org.veranda.server.realtime.channels.StreamKeys;

import tools.jackson.databind.json.JsonMapper;

/// Refuses what an app publishes beside the journal as if it were of the journal.
final class StreamMarks {

    private final StreamKeys keys;

    StreamMarks(JsonMapper json) {
        this.keys = new StreamKeys(json);
    }

    void refuse(String data) {
        if (keys.areIn(data)) {
            throw CallRefused.unprocessable(
                    "On this channel the data may not have stream, epoch or seq at its top: they"
                            + " belong to the server's own events.");
        }
    }
}
