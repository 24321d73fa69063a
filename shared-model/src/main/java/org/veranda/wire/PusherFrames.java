package org.veranda.wire;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.StringWriter;

/// Pusher frames to and from text, byte for byte as real clients want them.
final class PusherFrames {

    private final JsonMapper mapper;

    PusherFrames(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String write(PusherFrame frame) {
        return switch (frame) {
            case PusherFrame.ConnectionEstablished(var socketId, var timeout) ->
                    frame("pusher:connection_established", null, text(hello(socketId, timeout)));
            case PusherFrame.Ping _ -> frame("pusher:ping", null, json -> empty(json));
            case PusherFrame.Pong _ -> frame("pusher:pong", null, json -> empty(json));
            case PusherFrame.Subscribe subscribe ->
                    frame("pusher:subscribe", null, json -> json.writePOJO(subscribe));
            case PusherFrame.SignIn signIn ->
                    frame("pusher:signin", null, json -> json.writePOJO(signIn));
            case PusherFrame.SignedIn signedIn ->
                    frame("pusher:signin_success", null, json -> json.writePOJO(signedIn));
            case PusherFrame.Unsubscribe unsubscribe ->
                    frame("pusher:unsubscribe", null, json -> json.writePOJO(unsubscribe));
            case PusherFrame.SubscriptionSucceeded(var channel, var data) ->
                    frame("pusher_internal:subscription_succeeded", channel, text(data));
            case PusherFrame.SubscriptionError error ->
                    frame("pusher:subscription_error", error.channel(), json -> error(error, json));
            case PusherFrame.ErrorFrame error ->
                    frame("pusher:error", null, json -> error(error, json));
            case PusherFrame.ChannelEvent event -> event(event);
        };
    }

    PusherFrame read(String text) {
        JsonNode node = object("", text);
        String event = string(node, "", "event");
        return switch (event) {
            case "pusher:connection_established" -> established(data(node));
            case "pusher:ping" -> new PusherFrame.Ping();
            case "pusher:pong" -> new PusherFrame.Pong();
            case "pusher:subscribe" -> as(data(node), PusherFrame.Subscribe.class);
            case "pusher:signin" -> as(data(node), PusherFrame.SignIn.class);
            case "pusher:signin_success" -> as(data(node), PusherFrame.SignedIn.class);
            case "pusher:unsubscribe" -> as(data(node), PusherFrame.Unsubscribe.class);
            case "pusher_internal:subscription_succeeded" ->
                    new PusherFrame.SubscriptionSucceeded(
                            string(node, "", "channel"), dataText(node));
            case "pusher:subscription_error" -> subscriptionError(node);
            case "pusher:error" -> as(data(node), PusherFrame.ErrorFrame.class);
            default ->
                    new PusherFrame.ChannelEvent(
                            event,
                            optional(node, "channel"),
                            dataText(node),
                            optional(node, "user_id"));
        };
    }

    private String hello(String socketId, int timeout) {
        return mapper.createObjectNode()
                .put("socket_id", socketId)
                .put("activity_timeout", timeout)
                .toString();
    }

    private PusherFrame established(JsonNode data) {
        return as(data, PusherFrame.ConnectionEstablished.class);
    }

    private static void error(PusherFrame.SubscriptionError error, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", error.type());
        json.writeStringProperty("error", error.error());
        json.writeNumberProperty("status", error.status());
        json.writeEndObject();
    }

    private static void error(PusherFrame.ErrorFrame error, JsonGenerator json) {
        json.writeStartObject();
        if (error.code() == null) {
            json.writeNullProperty("code");
        } else {
            json.writeNumberProperty("code", error.code());
        }
        json.writeStringProperty("message", error.message());
        json.writeEndObject();
    }

    private PusherFrame subscriptionError(JsonNode node) {
        JsonNode data = data(node);
        return new PusherFrame.SubscriptionError(
                string(node, "", "channel"),
                string(data, "data.", "type"),
                string(data, "data.", "error"),
                data.path("status").asInt(0));
    }

    private String event(PusherFrame.ChannelEvent event) {
        StringWriter text = new StringWriter(event.data().length() + 100);
        try (JsonGenerator json = mapper.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("event", event.event());
            if (event.channel() != null) {
                json.writeStringProperty("channel", event.channel());
            }
            json.writeStringProperty("data", event.data());
            if (event.userId() != null) {
                json.writeStringProperty("user_id", event.userId());
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private String frame(String event, @Nullable String channel, Data data) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = mapper.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("event", event);
            if (channel != null) {
                json.writeStringProperty("channel", channel);
            }
            json.writeName("data");
            data.write(json);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static Data text(String data) {
        return json -> json.writeString(data);
    }

    private static void empty(JsonGenerator json) {
        json.writeStartObject();
        json.writeEndObject();
    }

    /// The data as an object, whether it came as one or as its text.
    private JsonNode data(JsonNode node) {
        JsonNode data = node.path("data");
        if (data.isString()) {
            return object("data", data.stringValue());
        }
        if (!data.isObject()) {
            throw new WireException("data", "an object is expected");
        }
        return data;
    }

    private static String dataText(JsonNode node) {
        JsonNode data = node.path("data");
        if (data.isString()) {
            return data.stringValue();
        }
        return data.isMissingNode() || data.isNull() ? "{}" : data.toString();
    }

    private JsonNode object(String path, String text) {
        JsonNode node;
        try {
            node = mapper.readTree(text);
        } catch (JacksonException e) {
            throw WireFaults.of(path, e);
        }
        if (!node.isObject()) {
            throw new WireException(path, "an object is expected");
        }
        return node;
    }

    private <T> T as(JsonNode data, Class<T> type) {
        try {
            return mapper.treeToValue(data, type);
        } catch (JacksonException e) {
            throw WireFaults.of("data", e);
        }
    }

    private static String string(JsonNode node, String path, String name) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw new WireException(path + name, "a text is expected");
        }
        return value.stringValue();
    }

    private static @Nullable String optional(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : null;
    }

    /// Writes the value of a frame's `data`.
    private interface Data {
        void write(JsonGenerator json);
    }
}
