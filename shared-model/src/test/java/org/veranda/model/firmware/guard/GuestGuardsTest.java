package org.veranda.model.firmware.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veranda.model.CsvRows;
import org.veranda.model.CsvRows.Row;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

class GuestGuardsTest {

    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    static List<Row> rows() {
        return CsvRows.beside(GuestGuards.class, "guest-guards.csv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhatStandsInTheWayAsTheTableDoes(Row row) {
        Instant now =
                LocalDate.of(2026, 7, 14)
                        .atTime(LocalTime.parse(row.get("time")))
                        .atZone(LISBON)
                        .toInstant();
        GuestGuards guards = new GuestGuards(settings(row), now, LISBON);

        List<WaitingReason> reasons =
                guards.reasons(device(row.settings("device"), row), room(row, now));

        assertThat(
                        reasons.isEmpty()
                                ? "none"
                                : reasons.stream()
                                        .map(WaitingReason::wire)
                                        .collect(Collectors.joining(" ")))
                .isEqualTo(row.get("reasons"));
    }

    private static GuardSettings settings(Row row) {
        GuardSettings usual = GuardSettings.USUAL;
        boolean allDay = row.settings("room").containsKey("consent");
        return new GuardSettings(
                allDay ? LocalTime.MIN : usual.consentFrom(),
                allDay ? LocalTime.MAX : usual.consentUntil(),
                usual.quietFrom(),
                usual.quietUntil(),
                Integer.parseInt(row.settings("device").getOrDefault("least", "40")),
                usual.arrivalMinutes());
    }

    private static DeviceFacts device(Map<String, String> settings, Row row) {
        String part = row.get("device").split(" ", 2)[0];
        String battery = settings.getOrDefault("battery", "80");
        return new DeviceFacts(
                DeviceFacts.Part.valueOf(part.toUpperCase(Locale.ROOT)),
                battery.equals("unknown") ? null : Integer.valueOf(battery),
                !settings.containsKey("override"),
                settings.containsKey("corridor"));
    }

    private static @Nullable RoomFacts room(Row row, Instant now) {
        Map<String, String> settings = row.settings("room");
        String arrival = settings.get("arrival");
        return settings.containsKey("nowhere")
                ? null
                : new RoomFacts(
                        settings.containsKey("occupied"),
                        settings.containsKey("dnd"),
                        arrival == null
                                ? null
                                : now.plus(Duration.ofMinutes(Long.parseLong(arrival))),
                        settings.containsKey("checking_in"));
    }
}
