package org.veranda.wire;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.util.NameTransformer;

/// The fields of a JSON object in which several of our records lie side by side.
record Flat(JsonNode node, JsonParser parser, DeserializationContext context) {

    static Flat read(JsonParser parser, DeserializationContext context) {
        JsonNode node = context.readTree(parser);
        if (!node.isObject()) {
            throw MismatchedInputException.from(parser, Flat.class, "an object is expected");
        }
        return new Flat(node, parser, context);
    }

    /// Writes the fields of a record into the object that is open.
    static void write(Object value, JsonGenerator json, SerializationContext context) {
        if (value.getClass().isRecord() && value.getClass().getRecordComponents().length == 0) {
            return;
        }
        ValueSerializer<Object> fields = context.findValueSerializer(value.getClass());
        fields.unwrappingSerializer(NameTransformer.NOP).serialize(value, json, context);
    }

    @Nullable JsonNode find(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    <T> T required(String name, Class<T> type) {
        JsonNode value = find(name);
        if (value == null) {
            throw wrong(name, "it is missing");
        }
        try {
            return context.readTreeAsValue(value, type);
        } catch (JacksonException e) {
            throw e.prependPath(node, name);
        }
    }

    <T> @Nullable T optional(String name, Class<T> type) {
        return find(name) == null ? null : required(name, type);
    }

    /// The record whose fields are among these.
    <T> T whole(Class<T> type) {
        return context.readTreeAsValue(node, type);
    }

    DatabindException wrong(String name, String problem) {
        return (DatabindException)
                MismatchedInputException.from(parser, Flat.class, problem).prependPath(node, name);
    }
}
