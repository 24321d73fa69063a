package org.veranda.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.rules.AlarmPermissions;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.booking.BookingPermissions;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.model.firmware.rollout.RolloutPermissions;
import org.veranda.model.identity.Permission;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.maintenance.MaintenancePermissions;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.rules.RoomPermissions;
import org.veranda.model.task.TaskCommand;
import org.veranda.model.task.TaskPermissions;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class CommandCatalogueTest {

    static Stream<Command> commands() {
        return CommandSamples.all().map(CommandEnvelope::command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void listsEachCommandWithItsFieldsAndPermission(Command command) {
        CommandCatalogue.Entry entry = CommandCatalogue.find(command.type()).orElseThrow();

        assertThat(entry.fields())
                .containsExactlyElementsOf(
                        Stream.concat(target(command), fields(bare(command))).toList());
        assertThat(entry.permission()).isEqualTo(permission(bare(command)));
        assertThat(entry.events()).isNotEmpty().isSubsetOf(eventNames());
    }

    @Test
    void listsNothingThatDoesNotTravel() {
        assertThat(CommandCatalogue.entries())
                .extracting(CommandCatalogue.Entry::type)
                .containsExactlyInAnyOrderElementsOf(commands().map(Command::type).toList());
    }

    private static Stream<CommandCatalogue.Field> target(Command command) {
        return switch (command) {
            case Command.OnRoom _ -> Stream.of(id("room_id"));
            case Command.OnBooking _ -> Stream.of(id("booking_id"));
            case Command.OnAlarm _ -> Stream.of(id("alarm_id"));
            case Command.OnTask _ -> Stream.of(id("task_id"));
            case Command.OnRequest _ -> Stream.of(id("maintenance_id"));
            case Command.OnRollout _ -> Stream.of(id("rollout_id"));
            case Command.NewBooking _,
                    Command.NewAlarm _,
                    Command.NewRequest _,
                    Command.NewRollout _,
                    Command.NewTask _ ->
                    Stream.empty();
        };
    }

    private static CommandCatalogue.Field id(String name) {
        return new CommandCatalogue.Field(name, "id", true);
    }

    private static Stream<CommandCatalogue.Field> fields(Object command) {
        return Arrays.stream(command.getClass().getRecordComponents())
                .map(component ->
                        new CommandCatalogue.Field(
                                name(component),
                                type(component),
                                !component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
    }

    private static String name(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? snakeCase(component.getName()) : named.value();
    }

    private static String type(RecordComponent component) {
        return component.getGenericType().getTypeName().equals("java.util.List<java.lang.String>")
                ? "texts"
                : type(component.getType());
    }

    private static String type(Class<?> type) {
        if (type.isEnum()) {
            return snakeCase(type.getSimpleName());
        }
        return switch (type.getSimpleName()) {
            case "long", "Long", "int", "Integer" -> "integer";
            case "String" -> "text";
            case "LocalDate" -> "date";
            case "LocalTime" -> "time";
            case "Instant" -> "instant";
            case "List" -> "ids";
            case "UUID" -> "uuid";
            case String name when name.endsWith("Id") -> "id";
            case String name -> snakeCase(name);
        };
    }

    private static Object bare(Command command) {
        return switch (command) {
            case Command.OnRoom(_, var onRoom) -> onRoom;
            case Command.OnBooking(_, var onBooking) -> onBooking;
            case Command.NewBooking(var opening) -> opening;
            case Command.OnAlarm(_, var onAlarm) -> onAlarm;
            case Command.NewAlarm(var opening) -> opening;
            case Command.OnRequest(_, var onRequest) -> onRequest;
            case Command.NewRequest(var report) -> report;
            case Command.OnRollout(_, var onRollout) -> onRollout;
            case Command.NewRollout(var opening) -> opening;
            case Command.OnTask(_, var onTask) -> onTask;
            case Command.NewTask(var create) -> create;
        };
    }

    private static Permission permission(Object command) {
        return switch (command) {
            case RoomCommand onRoom -> RoomPermissions.of(onRoom);
            case RolloutCommand onRollout -> RolloutPermissions.of(onRollout);
            case BookingCommand onBooking -> BookingPermissions.of(onBooking);
            case AlarmCommand onAlarm -> AlarmPermissions.of(onAlarm);
            case TaskCommand onTask -> TaskPermissions.of(onTask);
            case MaintenanceCommand onRequest -> MaintenancePermissions.of(onRequest);
            default -> throw new IllegalArgumentException("Cannot tell who may " + command);
        };
    }

    private static List<String> eventNames() {
        return Samples.events().stream().map(TenantEvent::eventName).toList();
    }

    private static String snakeCase(String name) {
        return name.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
