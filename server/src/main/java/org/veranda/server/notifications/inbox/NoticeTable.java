package org.veranda.server.notifications.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.NoticeId;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeSubject;
import org.veranda.server.notifications.preferences.Member;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.NotificationView;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What is meant for the users of the current tenant, as stored.
@Repository
class NoticeTable {

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Somebody, and what they are to be told.
    record Draft(Member member, Caused.Notice caused) {}

    /// Somebody's notice, as it was stored.
    record Stored(UserId user, NotificationView notice) {}

    /// Puts all of them on the lists, in one statement; answers those that were not there yet.
    List<Stored> add(List<Draft> drafts) {
        return jdbc.sql(
                        """
                        insert into notice (tenant_id, user_id, cause, kind, about, severity, text, parameters)
                        select :tenant, user_id, cause, kind, about, severity, text, parameters
                          from unnest(:users::bigint[], :causes::uuid[], :kinds::text[], :abouts::text[],
                                      :severities::text[], :texts::text[], :parameters::text[])
                               with ordinality
                               as new (user_id, cause, kind, about, severity, text, parameters, place)
                         order by place
                        on conflict (tenant_id, user_id, cause) do nothing
                        returning *
                        """)
                .param("tenant", CurrentTenant.get().value())
                .param(
                        "users",
                        drafts.stream().map(d -> d.member.id().value()).toArray(Long[]::new))
                .param("causes", texts(drafts, d -> d.caused.cause().toString()))
                .param("kinds", texts(drafts, d -> d.caused.notice().kind().wire()))
                .param("abouts", texts(drafts, d -> about(d.caused.notice().about())))
                .param("severities", texts(drafts, d -> wire(d.caused.notice().severity())))
                .param("texts", texts(drafts, d -> d.caused.notice().text()))
                .param(
                        "parameters",
                        texts(drafts, d -> json.writeValueAsString(d.caused.notice().parameters())))
                .query((row, _) -> new Stored(new UserId(row.getLong("user_id")), view(row)))
                .list();
    }

    /// The newest first.
    ///
    /// @param before only older ones than that
    List<NotificationView> list(
            UserId user, boolean unreadOnly, @Nullable NoticeId before, int most) {
        return jdbc.sql(
                        """
                        select * from notice
                         where user_id = :user and id < :before and (read_at is null or not :unread)
                         order by id desc limit :most
                        """)
                .param("user", user.value())
                .param("before", before == null ? Long.MAX_VALUE : before.value())
                .param("unread", unreadOnly)
                .param("most", most)
                .query((row, _) -> view(row))
                .list();
    }

    int unread(UserId user) {
        return jdbc.sql("select count(*) from notice where user_id = :user and read_at is null")
                .param("user", user.value())
                .query(Integer.class)
                .single();
    }

    Optional<NotificationView> lock(UserId user, NoticeId id) {
        return jdbc.sql("select * from notice where user_id = :user and id = :id for update")
                .param("user", user.value())
                .param("id", id.value())
                .query((row, _) -> view(row))
                .optional();
    }

    /// Answers which of them were unread.
    List<NoticeId> read(UserId user, @Nullable NoticeId only, Instant at) {
        return jdbc
                .sql(
                        """
                        update notice set read_at = :at
                         where user_id = :user and read_at is null and (:id::bigint is null or id = :id)
                        returning id
                        """)
                .param("user", user.value())
                .param("id", only == null ? null : only.value())
                .param("at", Timestamp.from(at))
                .query((row, _) -> new NoticeId(row.getLong("id")))
                .list()
                .stream()
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .toList();
    }

    /// Forgets what is older, and of each person what is beyond the newest so many.
    void forget(Instant oldest, int most) {
        jdbc.sql(
                        """
                        delete from notice where created_at < :oldest
                            or (user_id, id) in (
                                select user_id, id from (
                                    select user_id, id, row_number() over (partition by user_id order by id desc) as place
                                      from notice) placed
                                 where place > :most)
                        """)
                .param("oldest", Timestamp.from(oldest))
                .param("most", most)
                .update();
    }

    private static String[] texts(List<Draft> drafts, Function<Draft, @Nullable String> text) {
        return drafts.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String wire(@Nullable Severity severity) {
        return severity == null ? null : severity.wire();
    }

    private static String about(NoticeSubject subject) {
        return subject.type() + " " + subject.id();
    }

    private NotificationView view(ResultSet row) throws SQLException {
        String[] about = row.getString("about").split(" ");
        String severity = row.getString("severity");
        Timestamp readAt = row.getTimestamp("read_at");
        return new NotificationView(
                new NoticeId(row.getLong("id")),
                NoticeKind.of(row.getString("kind")),
                new NoticeSubject(about[0], Long.parseLong(about[1])),
                severity == null ? null : Severity.of(severity),
                row.getString("text"),
                json.readValue(row.getString("parameters"), PARAMETERS),
                row.getTimestamp("created_at").toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
