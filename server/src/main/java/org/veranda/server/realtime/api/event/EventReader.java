package org.veranda.server.realtime.api.event;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.api.request.CallRefused;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/// Reads the bodies of publishing calls, token by token: what is not asked for is skipped unread.
public final class EventReader {

    public static final int MOST_EVENTS = 10;

    private final JsonMapper json;

    public EventReader(JsonMapper json) {
        this.json = json;
    }

    /// The body of `POST events`.
    public EventDraft one(byte[] body) {
        return read(body, EventReader::event);
    }

    /// The body of `POST batch_events`.
    public List<EventDraft> batch(byte[] body) {
        return read(body, EventReader::batch);
    }

    private <T> T read(byte[] body, Shape<T> shape) {
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw CallRefused.badRequest("The body is not a JSON object.");
            }
            T read = shape.read(parser);
            if (parser.nextToken() != null) {
                throw CallRefused.badRequest("The body goes on after its JSON object.");
            }
            return read;
        } catch (JacksonException _) {
            throw CallRefused.badRequest("The body is not JSON in UTF-8.");
        }
    }

    private interface Shape<T> {
        T read(JsonParser parser);
    }

    private static List<EventDraft> batch(JsonParser parser) {
        List<EventDraft> events = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("batch") && value == JsonToken.START_ARRAY) {
                events = events(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (events == null) {
            throw CallRefused.badRequest("The body has no list batch.");
        }
        return events;
    }

    private static List<EventDraft> events(JsonParser parser) {
        List<EventDraft> events = new ArrayList<>();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            if (events.size() == MOST_EVENTS) {
                throw CallRefused.badRequest(
                        "A batch may have at most " + MOST_EVENTS + " events.");
            }
            events.add(event(parser));
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            throw CallRefused.badRequest("The list batch has something that is no object.");
        }
        return events;
    }

    private static EventDraft event(JsonParser parser) {
        EventDraft event = new EventDraft();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "name" -> event.name = text(name, parser, value);
                case "data" -> event.data = text(name, parser, value);
                case "socket_id" -> event.socketId = text(name, parser, value);
                case "info" -> event.info = text(name, parser, value);
                case "channel" -> event.add(text(name, parser, value));
                case "channels" -> channels(parser, value, event);
                default -> parser.skipChildren();
            }
        }
        return event;
    }

    private static void channels(JsonParser parser, JsonToken value, EventDraft event) {
        if (value != JsonToken.START_ARRAY) {
            throw CallRefused.badRequest("channels is not a list.");
        }
        for (JsonToken one = parser.nextToken();
                one != JsonToken.END_ARRAY;
                one = parser.nextToken()) {
            event.add(text("channels", parser, one));
        }
    }

    private static @Nullable String text(String name, JsonParser parser, JsonToken value) {
        return switch (value) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NULL -> null;
            default -> throw CallRefused.badRequest(name + " is not a text.");
        };
    }
}
