package org.veranda.wire;

import org.veranda.model.BookingId;
import org.veranda.model.RuleOverride;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.maintenance.RequestId;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.task.TaskCommand;
import org.veranda.model.task.TaskId;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// An envelope as one flat object: the command's own fields lie beside `id`, `type` and `made_at`.
final class EnvelopeJson {

    private EnvelopeJson() {}

    static void register(SimpleModule module) {
        module.addSerializer(CommandEnvelope.class, new Writer());
        module.addDeserializer(CommandEnvelope.class, new Reader());
    }

    private static final class Writer extends StdSerializer<CommandEnvelope> {

        Writer() {
            super(CommandEnvelope.class);
        }

        @Override
        public void serialize(
                CommandEnvelope envelope, JsonGenerator json, SerializationContext context) {
            Command command = envelope.command();
            json.writeStartObject(envelope);
            json.writePOJOProperty("id", envelope.id());
            json.writeStringProperty("type", command.type());
            switch (command) {
                case Command.OnRoom(var room, var onRoom) -> {
                    json.writePOJOProperty("room_id", room);
                    Flat.write(onRoom, json, context);
                }
                case Command.OnBooking(var booking, var onBooking) -> {
                    json.writePOJOProperty("booking_id", booking);
                    Flat.write(onBooking, json, context);
                }
                case Command.NewBooking(var opening) -> Flat.write(opening, json, context);
                case Command.OnAlarm(var alarm, var onAlarm) -> {
                    json.writePOJOProperty("alarm_id", alarm);
                    Flat.write(onAlarm, json, context);
                }
                case Command.NewAlarm(var opening) -> Flat.write(opening, json, context);
                case Command.OnRequest(var request, var onRequest) -> {
                    json.writePOJOProperty("maintenance_id", request);
                    Flat.write(onRequest, json, context);
                }
                case Command.OnTask(var task, var onTask) -> {
                    json.writePOJOProperty("task_id", task);
                    Flat.write(onTask, json, context);
                }
                case Command.NewTask(var create) -> Flat.write(create, json, context);
                case Command.NewRequest(var report) -> Flat.write(report, json, context);
                case Command.OnRollout(var rollout, var onRollout) -> {
                    json.writePOJOProperty("rollout_id", rollout);
                    Flat.write(onRollout, json, context);
                }
                case Command.NewRollout(var opening) -> Flat.write(opening, json, context);
            }
            json.writePOJOProperty("made_at", envelope.madeAt());
            if (!envelope.after().isEmpty()) {
                json.writePOJOProperty("after", envelope.after());
            }
            if (envelope.override() != null) {
                json.writePOJOProperty("override", envelope.override());
            }
            json.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<CommandEnvelope> {

        Reader() {
            super(CommandEnvelope.class);
        }

        @Override
        public CommandEnvelope deserialize(JsonParser json, DeserializationContext context) {
            Flat fields = Flat.read(json, context);
            UUID id = fields.required("id", UUID.class);
            Instant madeAt = fields.required("made_at", Instant.class);
            return new CommandEnvelope(
                    id,
                    command(fields),
                    madeAt,
                    after(fields),
                    fields.optional("override", RuleOverride.class));
        }

        private static Command command(Flat fields) {
            String type = fields.required("type", String.class);
            Class<?> known = CommandTypes.find(type);
            if (known == null) {
                throw fields.wrong("type", "unknown command");
            }
            return switch (fields.whole(known)) {
                case RoomCommand.Direct onRoom ->
                        new Command.OnRoom(fields.required("room_id", RoomId.class), onRoom);
                case BookingCommand.Continuing onBooking ->
                        new Command.OnBooking(
                                fields.required("booking_id", BookingId.class), onBooking);
                case BookingCommand.Opening opening -> new Command.NewBooking(opening);
                case AlarmCommand.Continuing onAlarm ->
                        new Command.OnAlarm(fields.required("alarm_id", AlarmId.class), onAlarm);
                case AlarmCommand.Opening opening -> new Command.NewAlarm(opening);
                case MaintenanceCommand.Continuing onRequest ->
                        new Command.OnRequest(
                                fields.required("maintenance_id", RequestId.class), onRequest);
                case TaskCommand.Direct onTask ->
                        new Command.OnTask(fields.required("task_id", TaskId.class), onTask);
                case TaskCommand.Create create -> new Command.NewTask(create);
                case MaintenanceCommand.Report report -> new Command.NewRequest(report);
                case RolloutCommand.Continuing onRollout ->
                        new Command.OnRollout(
                                fields.required("rollout_id", RolloutId.class), onRollout);
                case RolloutCommand.Opening opening -> new Command.NewRollout(opening);
                default -> throw fields.wrong("type", "unknown command");
            };
        }

        private static List<UUID> after(Flat fields) {
            UUID[] after = fields.optional("after", UUID[].class);
            return after == null ? List.of() : Arrays.asList(after);
        }
    }
}
