package org.veranda.server.notifications.preferences;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.model.notification.QuietHours;
import org.veranda.model.room.LocationId;
import org.veranda.server.tenancy.CurrentTenant;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The preferences of the current tenant's users, as stored.
@Repository
class PreferenceTable {

    private static final String SELECT =
            """
            select p.*, (select coalesce(array_agg(l.location_id), '{}') from notification_location l
                          where l.tenant_id = p.tenant_id and l.user_id = p.user_id) as locations
              from notification_preference p
            """;

    private final JdbcClient jdbc;

    PreferenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UserId, NotificationPreferences> all() {
        Map<UserId, NotificationPreferences> all = new HashMap<>();
        jdbc.sql(SELECT)
                .query((ResultSet row) -> {
                    all.put(new UserId(row.getLong("user_id")), preferences(row, 0));
                });
        return all;
    }

    Optional<NotificationPreferences> find(UserId user) {
        return jdbc.sql(SELECT + " where p.user_id = :user")
                .param("user", user.value())
                .query(PreferenceTable::preferences)
                .optional();
    }

    /// Stores them in place of that version; false when another one stands there.
    boolean put(UserId user, NotificationPreferences wanted, long instead) {
        boolean stored = instead == 0 ? insert(user, wanted) : update(user, wanted, instead);
        if (stored) {
            putLocations(user, wanted.locations());
        }
        return stored;
    }

    private boolean insert(UserId user, NotificationPreferences wanted) {
        return with(
                """
                insert into notification_preference
                    (tenant_id, user_id, severities, kinds, everywhere, notices, quiet_from, quiet_until,
                     critical_too, sound, popup, mail, version)
                values (:tenant, :user, :severities, :kinds, :everywhere, :notices, :from, :until,
                        :critical, :sound, :popup, :mail, 1)
                on conflict (tenant_id, user_id) do nothing
                """,
                user,
                wanted,
                0);
    }

    private boolean update(UserId user, NotificationPreferences wanted, long instead) {
        return with(
                """
                update notification_preference
                   set severities = :severities, kinds = :kinds, everywhere = :everywhere, notices = :notices,
                       quiet_from = :from, quiet_until = :until, critical_too = :critical, sound = :sound,
                       popup = :popup, mail = :mail, version = version + 1
                 where tenant_id = :tenant and user_id = :user and version = :instead
                """,
                user,
                wanted,
                instead);
    }

    private boolean with(String sql, UserId user, NotificationPreferences wanted, long instead) {
        QuietHours quiet = wanted.quietHours();
        Set<String> kinds = wanted.kinds();
        return jdbc.sql(sql)
                        .param("tenant", CurrentTenant.get().value())
                        .param("user", user.value())
                        .param("instead", instead)
                        .param("severities", words(wanted.severities(), Severity::wire))
                        .param("kinds", kinds == null ? null : words(kinds, kind -> kind))
                        .param("everywhere", wanted.locations() == null)
                        .param("notices", words(wanted.notices(), NoticeKind::wire))
                        .param("from", quiet == null ? null : quiet.from())
                        .param("until", quiet == null ? null : quiet.until())
                        .param("critical", quiet != null && quiet.criticalToo())
                        .param("sound", wanted.sound())
                        .param("popup", wanted.popup())
                        .param("mail", wanted.mail())
                        .update()
                == 1;
    }

    private void putLocations(UserId user, @Nullable Set<LocationId> locations) {
        jdbc.sql("delete from notification_location where user_id = :user")
                .param("user", user.value())
                .update();
        if (locations != null && !locations.isEmpty()) {
            jdbc.sql(
                            """
                            insert into notification_location (tenant_id, user_id, location_id)
                            select :tenant, :user, unnest(:locations)
                            """)
                    .param("tenant", CurrentTenant.get().value())
                    .param("user", user.value())
                    .param(
                            "locations",
                            locations.stream().map(LocationId::value).toArray(Long[]::new))
                    .update();
        }
    }

    private static <T> String[] words(Set<T> values, Function<T, String> word) {
        return values.stream().map(word).sorted().toArray(String[]::new);
    }

    private static NotificationPreferences preferences(ResultSet row, int number)
            throws SQLException {
        Array kinds = row.getArray("kinds");
        return new NotificationPreferences(
                set(row.getArray("severities"), Severity::of),
                kinds == null ? null : set(kinds, kind -> kind),
                row.getBoolean("everywhere")
                        ? null
                        : set(row.getArray("locations"), LocationId::of),
                set(row.getArray("notices"), NoticeKind::of),
                quietHours(row),
                row.getBoolean("sound"),
                row.getBoolean("popup"),
                row.getBoolean("mail"),
                row.getLong("version"));
    }

    private static @Nullable QuietHours quietHours(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        LocalTime until = row.getObject("quiet_until", LocalTime.class);
        return from == null || until == null
                ? null
                : new QuietHours(from, until, row.getBoolean("critical_too"));
    }

    private static <T> Set<T> set(Array words, Function<String, T> word) throws SQLException {
        return Arrays.stream((Object[]) words.getArray())
                .map(each -> word.apply(each.toString()))
                .collect(Collectors.toSet());
    }
}
