package org.veranda.server.realtime.channels;

import org.veranda.wire.WireCodec;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.Set;

/// The keys that tell where an event stands in its journal. What was not journaled must not have them, or a reader would
/// take it for what the resort itself tells.
public final class StreamKeys {

    private static final Set<String> KEYS = Set.of("stream", "epoch", "seq");

    private final WireCodec codec;

    public StreamKeys(WireCodec codec) {
        this.codec = codec;
    }

    /// Whether that payload has one of them at its top level, or hides what it has there.
    public boolean areIn(String data) {
        if (!data.stripLeading().startsWith("{")) {
            return false;
        }
        try (JsonParser json = codec.mapper().createParser(data)) {
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
