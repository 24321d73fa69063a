package org.veranda.server.notifications.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.tenancy.CurrentTenant;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Mails that are still to be sent to users of the current tenant, and the question over all tenants: for whom.
@Repository
@Transactional
class MailTable {

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcClient platform;
    private final JsonMapper json;

    MailTable(JdbcClient jdbc, @Qualifier("platform") JdbcClient platform, JsonMapper json) {
        this.jdbc = jdbc;
        this.platform = platform;
        this.json = json;
    }

    /// Somebody who is to get mail.
    record Reader(TenantId tenant, UserId user) {}

    /// All of them, in one statement.
    void add(List<MailDraft> drafts) {
        jdbc.sql(
                        """
                        insert into notice_mail (tenant_id, user_id, notice_id, severity, text, parameters, due_at)
                        select :tenant, user_id, notice_id, severity, text, parameters, due_at
                          from unnest(:users::bigint[], :notices::bigint[], :severities::text[], :texts::text[],
                                      :parameters::text[], :due::timestamptz[]) with ordinality
                               as new (user_id, notice_id, severity, text, parameters, due_at, place)
                         order by place
                        """)
                .param("tenant", CurrentTenant.get().value())
                .param("users", drafts.stream().map(d -> d.user().value()).toArray(Long[]::new))
                .param(
                        "notices",
                        drafts.stream()
                                .map(MailDraft::notice)
                                .map(notice -> notice == null ? null : notice.value())
                                .toArray(Long[]::new))
                .param("severities", texts(drafts, d -> wire(d.severity())))
                .param("texts", texts(drafts, MailDraft::text))
                .param("parameters", texts(drafts, d -> json.writeValueAsString(d.parameters())))
                .param("due", texts(drafts, d -> d.dueAt().toString()))
                .update();
    }

    @Transactional("platformTransactionManager")
    List<Reader> due(int most) {
        return platform.sql(
                        """
                        select distinct tenant_id, user_id from notice_mail
                         where due_at <= now() and stuck_at is null limit :most
                        """)
                .param("most", most)
                .query((row, _) ->
                        new Reader(
                                new TenantId(row.getLong("tenant_id")),
                                new UserId(row.getLong("user_id"))))
                .list();
    }

    @Transactional("platformTransactionManager")
    int stuck() {
        return platform.sql("select count(*) from notice_mail where stuck_at is not null")
                .query(Integer.class)
                .single();
    }

    /// Takes up what is due for somebody, oldest first, so that nobody else sends it within that time. What they have
    /// read meanwhile is dropped.
    List<WaitingMail> take(UserId user, int most, Duration lease) {
        jdbc.sql(
                        """
                        delete from notice_mail m using notice n
                         where m.user_id = :user and m.stuck_at is null and n.read_at is not null
                           and n.tenant_id = m.tenant_id and n.user_id = m.user_id and n.id = m.notice_id
                        """)
                .param("user", user.value())
                .update();
        return jdbc
                .sql(
                        """
                        update notice_mail set due_at = now() + :lease * interval '1 ms'
                         where id in (select id from notice_mail
                                       where user_id = :user and due_at <= now() and stuck_at is null
                                       order by id limit :most for update skip locked)
                        returning *
                        """)
                .param("user", user.value())
                .param("lease", lease.toMillis())
                .param("most", most)
                .query((row, _) -> mail(row))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(WaitingMail::id))
                .toList();
    }

    void sent(List<WaitingMail> mails) {
        jdbc.sql("delete from notice_mail where id = any(:ids)").param("ids", ids(mails)).update();
    }

    void tryAgain(List<WaitingMail> mails, Duration after) {
        jdbc.sql(
                        """
                        update notice_mail
                           set tries = tries + 1, due_at = now() + :after * interval '1 ms'
                         where id = any(:ids)
                        """)
                .param("after", after.toMillis())
                .param("ids", ids(mails))
                .update();
    }

    void setAside(List<WaitingMail> mails, String why) {
        jdbc.sql(
                        """
                        update notice_mail set tries = tries + 1, stuck_at = now(), stuck_why = :why
                         where id = any(:ids)
                        """)
                .param("why", why)
                .param("ids", ids(mails))
                .update();
    }

    void forget(Duration kept) {
        jdbc.sql("delete from notice_mail where created_at < now() - :kept * interval '1 ms'")
                .param("kept", kept.toMillis())
                .update();
    }

    private static Long[] ids(List<WaitingMail> mails) {
        return mails.stream().map(WaitingMail::id).toArray(Long[]::new);
    }

    private static String[] texts(
            List<MailDraft> drafts, Function<MailDraft, @Nullable String> text) {
        return drafts.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String wire(@Nullable Severity severity) {
        return severity == null ? null : severity.wire();
    }

    private WaitingMail mail(ResultSet row) throws SQLException {
        String severity = row.getString("severity");
        return new WaitingMail(
                row.getLong("id"),
                severity == null ? null : Severity.of(severity),
                row.getString("text"),
                json.readValue(row.getString("parameters"), PARAMETERS),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("tries"));
    }
}
