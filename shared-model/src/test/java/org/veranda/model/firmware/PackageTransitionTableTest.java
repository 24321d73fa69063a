package org.veranda.model.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veranda.model.CommandNames;
import org.veranda.model.CsvRows;
import org.veranda.model.CsvRows.Row;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

class PackageTransitionTableTest {

    static List<Row> rows() {
        return CsvRows.beside(PackageRules.class, "firmware-package-transitions.csv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void doesWhatTheTableSays(Row row) {
        Map<String, String> settings = row.settings("variant");
        PackageState from = PackageState.valueOf(row.get("from").toUpperCase(Locale.ROOT));
        Role role =
                switch (settings.getOrDefault("by", "manager")) {
                    case "housekeeper" -> Role.HOUSEKEEPER;
                    case "maintenance" -> Role.MAINTENANCE;
                    default -> Role.MANAGER;
                };
        Staff by = new Staff(new UserId(9), "Ana", role.permissions());

        Decision<PackageState> decision =
                PackageRules.decide(from, command(row.get("command"), settings), by);

        assertThat(outcome(decision)).isEqualTo(row.get("outcome"));
    }

    @Test
    void coversEveryCommandFromEveryState() {
        Map<String, List<String>> from =
                rows().stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("command") + row.get("variant"),
                                        Collectors.mapping(
                                                row -> row.get("from"), Collectors.toList())));

        assertThat(from.values())
                .allSatisfy(states ->
                        assertThat(states)
                                .containsExactlyElementsOf(
                                        Arrays.stream(PackageState.values())
                                                .map(PackageState::wire)
                                                .toList()));
        assertThat(rows().stream().map(row -> row.get("command")).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(PackageCommand.class.getPermittedSubclasses())
                                .map(CommandNames::of)
                                .toList());
    }

    private static PackageCommand command(String name, Map<String, String> settings) {
        return switch (name) {
            case "verify" ->
                    new PackageCommand.Verify(
                            new PackageCommand.Checks(
                                    !settings.containsKey("checksum"),
                                    !settings.containsKey("signature"),
                                    !settings.containsKey("models")));
            case "release" -> new PackageCommand.Release();
            case "withdraw" ->
                    new PackageCommand.Withdraw(
                            settings.getOrDefault("reason", "given").equals("blank")
                                    ? " "
                                    : "Doors do not open");
            default -> throw new IllegalArgumentException("Cannot make command " + name);
        };
    }

    private static String outcome(Decision<PackageState> decision) {
        return switch (decision) {
            case Decision.Changed<PackageState>(PackageState after) -> after.wire();
            case Decision.Unchanged<PackageState> _ -> "=";
            case Decision.Refused<PackageState>(Refusal refusal) -> refusal.code().name();
        };
    }
}
