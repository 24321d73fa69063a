package org.veranda.server.realtime.api;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import java.util.Set;

/// The keys by which clients know an event of a stream. What an app publishes beside the journal must not bear them,
/// or clients would take it for one, and see holes.
final class StreamMarks {

    private static final Set<String> MARKS = Set.of("stream", "epoch", "seq");

    private final JsonMapper json;

    StreamMarks(JsonMapper json) {
        this.json = json;
    }

    void refuse(String data) {
        if (isMarked(data)) {
            throw CallRefused.unprocessable(
                    "On this channel the data may not have stream, epoch or seq at its top: they"
                            + " belong to the server's own events.");
        }
    }

    private boolean isMarked(String data) {
        try (JsonParser parser = json.createParser(data)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                if (MARKS.contains(parser.currentName())) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (JacksonException _) {
            return false;
        }
    }
}
