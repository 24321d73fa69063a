package org.veranda.desktop.sync;

import org.veranda.wire.Cursor;
import org.veranda.wire.WireCodec;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// A part of a stream as `GET /api/v1/streams/{stream}/events` gives it.
record StreamPage(List<StreamEvent> events, Cursor head) {

    static StreamPage read(String json, WireCodec codec) {
        JsonNode page = codec.mapper().readTree(json);
        List<StreamEvent> events = new ArrayList<>();
        for (JsonNode entry : page.path("data")) {
            String name = entry.path("event").asString();
            StreamEvent.read(name, entry.path("data").toString(), codec).ifPresent(events::add);
        }
        return new StreamPage(events, codec.read(page.path("meta").toString(), Cursor.class));
    }
}
