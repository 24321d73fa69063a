package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.Refusal;
import org.veranda.model.room.rules.RoomEffect;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// An outcome as one flat object: a refusal's fields lie beside `id` and `outcome`.
final class OutcomeJson {

    private OutcomeJson() {}

    static void register(SimpleModule module) {
        module.addSerializer(CommandOutcome.class, new Writer());
        module.addDeserializer(CommandOutcome.class, new Reader());
    }

    private static final class Writer extends StdSerializer<CommandOutcome> {

        Writer() {
            super(CommandOutcome.class);
        }

        @Override
        public void serialize(
                CommandOutcome outcome, JsonGenerator json, SerializationContext context) {
            json.writeStartObject(outcome);
            json.writePOJOProperty("id", outcome.id());
            switch (outcome) {
                case CommandOutcome.Accepted accepted -> accepted(accepted, json);
                case CommandOutcome.AlreadyDone _ ->
                        json.writeStringProperty("outcome", "already_done");
                case CommandOutcome.Refused(_, var refusal, var current) -> {
                    json.writeStringProperty("outcome", "refused");
                    refusal(refusal, current, json, context);
                }
                case CommandOutcome.Conflict(_, var refusal, var current) -> {
                    json.writeStringProperty("outcome", "conflict");
                    refusal(refusal, current, json, context);
                }
                case CommandOutcome.Skipped(_, var because) -> {
                    json.writeStringProperty("outcome", "skipped");
                    json.writePOJOProperty("because", because);
                }
            }
            json.writeEndObject();
        }

        private static void accepted(CommandOutcome.Accepted accepted, JsonGenerator json) {
            json.writeStringProperty("outcome", "accepted");
            json.writePOJOProperty("cursors", accepted.cursors());
            if (accepted.created() != null) {
                json.writeNumberProperty("created", accepted.created());
            }
            if (!accepted.effects().isEmpty()) {
                json.writePOJOProperty("effects", accepted.effects());
            }
        }

        private static void refusal(
                Refusal refusal,
                @Nullable Current current,
                JsonGenerator json,
                SerializationContext context) {
            Flat.write(refusal, json, context);
            if (current != null) {
                json.writePOJOProperty("current", current);
            }
        }
    }

    private static final class Reader extends StdDeserializer<CommandOutcome> {

        Reader() {
            super(CommandOutcome.class);
        }

        @Override
        public CommandOutcome deserialize(JsonParser json, DeserializationContext context) {
            Flat fields = Flat.read(json, context);
            UUID id = fields.required("id", UUID.class);
            return switch (fields.required("outcome", String.class)) {
                case "accepted" ->
                        new CommandOutcome.Accepted(
                                id,
                                cursors(fields),
                                fields.optional("created", Long.class),
                                effects(fields));
                case "already_done" -> new CommandOutcome.AlreadyDone(id);
                case "refused" ->
                        new CommandOutcome.Refused(
                                id, fields.whole(Refusal.class), current(fields));
                case "conflict" ->
                        new CommandOutcome.Conflict(
                                id, fields.whole(Refusal.class), current(fields));
                case "skipped" ->
                        new CommandOutcome.Skipped(id, fields.required("because", UUID.class));
                default -> throw fields.wrong("outcome", "unknown outcome");
            };
        }

        private static Map<String, Long> cursors(Flat fields) {
            Map<String, Long> cursors = new TreeMap<>();
            fields.required("cursors", JsonNode.class)
                    .properties()
                    .forEach(entry -> cursors.put(entry.getKey(), entry.getValue().longValue()));
            return cursors;
        }

        private static List<RoomEffect> effects(Flat fields) {
            RoomEffect[] effects = fields.optional("effects", RoomEffect[].class);
            return effects == null ? List.of() : Arrays.asList(effects);
        }

        private static @Nullable Current current(Flat fields) {
            return switch (fields.required("machine", String.class)) {
                case "room" -> fields.optional("current", RoomView.class);
                case "booking" -> fields.optional("current", BookingView.class);
                case "alarm" -> fields.optional("current", AlarmView.class);
                case "task" -> fields.optional("current", TaskView.class);
                case "maintenance" -> fields.optional("current", MaintenanceRequestView.class);
                case "firmware" -> fields.optional("current", RolloutView.class);
                default -> null;
            };
        }
    }
}
