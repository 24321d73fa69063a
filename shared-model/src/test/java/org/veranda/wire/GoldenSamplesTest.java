package org.veranda.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.task.TaskCommand;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class GoldenSamplesTest {

    private final WireCodec codec = new WireCodec();

    @TestFactory
    Stream<DynamicTest> writesAndReadsEveryValueAsItsGoldenFileHasIt() {
        return Samples.values().entrySet().stream()
                .map(sample ->
                        DynamicTest.dynamicTest(
                                sample.getKey(),
                                () -> {
                                    String golden = compact(sample.getKey());
                                    Object value = sample.getValue();
                                    assertThat(codec.write(value)).isEqualTo(golden);
                                    assertThat(codec.read(golden, type(value))).isEqualTo(value);
                                }));
    }

    @TestFactory
    Stream<DynamicTest> writesAndReadsEveryEventAsItsGoldenFileHasIt() {
        return Samples.events().stream()
                .map(event ->
                        DynamicTest.dynamicTest(Samples.name(event), () -> roundTripsEvent(event)));
    }

    private void roundTripsEvent(TenantEvent event) throws IOException {
        String golden = compact("event/" + Samples.name(event));
        Sequenced at =
                new Sequenced(
                        golden.contains(".frontdesk")
                                ? "private-tenant.1.frontdesk"
                                : Samples.SEQUENCED.stream(),
                        Samples.SEQUENCED.epoch(),
                        Samples.SEQUENCED.seq(),
                        Samples.SEQUENCED.at(),
                        Samples.SEQUENCED.commandId());

        if (event instanceof TenantEvent.StreamHead) {
            assertThat(codec.write(event)).isEqualTo(golden);
            assertThat(codec.readSequenced(golden)).isEmpty();
        } else {
            assertThat(codec.writeEvent(event, at)).isEqualTo(golden);
            assertThat(codec.readSequenced(golden)).contains(at);
        }
        assertThat(codec.readEvent(event.eventName(), golden)).contains(event);
    }

    @TestFactory
    Stream<DynamicTest> writesAndReadsEveryFrameByteForByte() {
        return Samples.frames().entrySet().stream()
                .map(sample ->
                        DynamicTest.dynamicTest(
                                sample.getKey(),
                                () -> {
                                    String golden = text("frame/" + sample.getKey());
                                    assertThat(codec.writeFrame(sample.getValue()))
                                            .isEqualTo(golden);
                                    assertThat(codec.readFrame(golden))
                                            .isEqualTo(sample.getValue());
                                }));
    }

    @Test
    void hasASampleOfEveryTypeThatTravels() {
        Set<Class<?>> sampled =
                Stream.of(
                                Samples.events().stream(),
                                Samples.frames().values().stream(),
                                Samples.outcomes().stream(),
                                CommandSamples.bare(),
                                CommandSamples.all().map(CommandEnvelope::command),
                                Stream.of(
                                        StateSamples.ROOM,
                                        StateSamples.BOOKING,
                                        StateSamples.ALARM,
                                        StateSamples.REQUEST,
                                        FirmwareSamples.ROLLOUT,
                                        StateSamples.TASK))
                        .flatMap(samples -> samples)
                        .map(Object::getClass)
                        .collect(Collectors.toSet());

        assertThat(
                        Stream.of(
                                        TenantEvent.class,
                                        PusherFrame.class,
                                        CommandOutcome.class,
                                        RoomCommand.Direct.class,
                                        BookingCommand.class,
                                        AlarmCommand.Opening.class,
                                        AlarmCommand.Continuing.class,
                                        MaintenanceCommand.class,
                                        RolloutCommand.class,
                                        TaskCommand.Direct.class,
                                        TaskCommand.Create.class,
                                        Command.class,
                                        Current.class)
                                .flatMap(GoldenSamplesTest::leaves))
                .isSubsetOf(sampled)
                .hasSizeGreaterThan(60);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenSamplesTest::leaves)
                : Stream.of(type);
    }

    private static Class<?> type(Object value) {
        return value instanceof CommandOutcome ? CommandOutcome.class : value.getClass();
    }

    private String compact(String name) throws IOException {
        return codec.mapper().readTree(text(name)).toString();
    }

    private static String text(String name) throws IOException {
        String path = "samples/" + name + ".json";
        try (InputStream file = GoldenSamplesTest.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IOException("Cannot find " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
