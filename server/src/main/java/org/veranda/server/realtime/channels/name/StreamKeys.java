package org.veranda.server.realtime.channels.name;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import java.util.Set;

/// The keys that tell where an event stands in its journal. What was not journaled must not have them, or a reader would
/// take it for what the resort itself tells.
public final class StreamKeys {

    private static final Set<String> KEYS = Set.of("stream", "epoch", "seq");

    private final JsonMapper mapper;

    public StreamKeys(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /// Whether that payload has one of them at its top level, or hides what it has there.
    public boolean areIn(String data) {
        if (!data.stripLeading().startsWith("{")) {
            return false;
        }
        try (JsonParser json = mapper.createParser(data)) {
            return isAnyAtTheTop(json);
        } catch (JacksonException _) {
            return true;
        }
    }

    private static boolean isAnyAtTheTop(JsonParser json) {
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            if (KEYS.contains(json.currentName())) {
                return true;
            }
            json.nextToken();
            json.skipChildren();
        }
        return false;
    }
}
