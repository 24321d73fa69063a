package org.veranda.model.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Role;
import org.veranda.model.room.LocationId;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Each row of the tables is a case.
class NotificationRulesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "alarm-notifications.csv", numLinesToSkip = 1)
    void tellsOfAnAlarmAsTheTableSays(ArgumentsAccessor row) {
        NotificationPreferences wanted =
                new NotificationPreferences(
                        cell(row, 0).equals("usual")
                                ? NotificationPreferences.USUAL.severities()
                                : words(cell(row, 0), Severity::of),
                        cell(row, 1).equals("all") ? null : words(cell(row, 1), w -> w),
                        cell(row, 2).equals("all") ? null : words(cell(row, 2), LocationId::of),
                        NotificationPreferences.USUAL.notices(),
                        hours(cell(row, 6), cell(row, 7)),
                        yes(cell(row, 3)),
                        yes(cell(row, 4)),
                        yes(cell(row, 5)),
                        1);
        AlarmNews alarm =
                new AlarmNews(
                        Severity.of(cell(row, 9)),
                        cell(row, 10),
                        cell(row, 11).equals("none") ? null : LocationId.of(cell(row, 11)),
                        yes(cell(row, 12)));

        Delivery told =
                NotificationRules.ofAlarm(
                        wanted, alarm, LocalTime.parse(cell(row, 13)), permissions(cell(row, 8)));

        assertThat(told)
                .isEqualTo(
                        new Delivery(
                                yes(cell(row, 14)),
                                yes(cell(row, 15)),
                                yes(cell(row, 16)),
                                mail(cell(row, 17))));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "notice-notifications.csv", numLinesToSkip = 1)
    void tellsOfANoticeAsTheTableSays(ArgumentsAccessor row) {
        NotificationPreferences wanted =
                new NotificationPreferences(
                        Set.of(),
                        null,
                        null,
                        words(cell(row, 0), NoticeKind::of),
                        hours(cell(row, 4), cell(row, 5)),
                        yes(cell(row, 1)),
                        yes(cell(row, 2)),
                        yes(cell(row, 3)),
                        1);

        Delivery told =
                NotificationRules.ofNotice(
                        wanted,
                        NoticeKind.of(cell(row, 7)),
                        cell(row, 8).equals("none") ? null : Severity.of(cell(row, 8)),
                        LocalTime.parse(cell(row, 9)),
                        permissions(cell(row, 6)));

        assertThat(told)
                .isEqualTo(
                        new Delivery(
                                true, yes(cell(row, 10)), yes(cell(row, 11)), mail(cell(row, 12))));
    }

    private static <T> Set<T> words(String cell, Function<String, T> word) {
        return cell.equals("none")
                ? Set.of()
                : Arrays.stream(cell.split(" ")).map(word).collect(Collectors.toSet());
    }

    private static @Nullable QuietHours hours(String cell, String criticalToo) {
        if (cell.equals("none")) {
            return null;
        }
        String[] ends = cell.split("-");
        return new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]), yes(criticalToo));
    }

    private static Set<Permission> permissions(String role) {
        return role.equals("nobody") ? Set.of() : Role.of(role).permissions();
    }

    private static String cell(ArgumentsAccessor row, int column) {
        return Objects.requireNonNull(row.getString(column));
    }

    private static MailTime mail(String cell) {
        return MailTime.valueOf(cell.toUpperCase(Locale.ROOT));
    }

    private static boolean yes(String cell) {
        return cell.equals("yes");
    }
}
