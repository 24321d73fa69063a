package org.veranda.server.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Role;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeSubject;
import org.veranda.server.identity.Users;
import org.veranda.server.notifications.PersonalNotice;
import org.veranda.server.notifications.RaisedAlarm;
import org.veranda.server.notifications.Recipients;
import org.veranda.server.notifications.inbox.Told;
import org.veranda.server.notifications.mail.MailTable.Reader;
import org.veranda.server.notifications.preferences.Audiences;
import org.veranda.server.notifications.preferences.Member;
import org.veranda.server.notifications.preferences.Members;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.NotificationView;
import org.veranda.wire.WireCodec;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Ana, who gets mail, her SMTP server, and what the server under test would do about it.
@ServerTest
abstract class MailScene {

    static final String NOTICES = "/api/v1/me/notifications";

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired MailTable table;
    @Autowired Members members;
    @Autowired Audiences audiences;
    @Autowired Users users;
    @Autowired Properties properties;
    @Autowired WireCodec codec;

    final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    TwoTenants.Pair tenants;
    Person ana;
    Person ben;
    Api asAna;

    @BeforeEach
    final void hire() {
        server.start();
        tenants = two.found();
        ana = people.hire(tenants.quinta(), Role.MANAGER);
        ben = people.hire(tenants.quinta(), Role.RESORT_ADMIN);
        people.hire(tenants.serra(), Role.MANAGER);
        asAna = people.signIn(ana);
    }

    @AfterEach
    final void stop() {
        server.stop();
    }

    MailSettings settings(int port, boolean startTls, @Nullable String user) {
        return new MailSettings(
                "127.0.0.1",
                port,
                user,
                user == null ? null : "secret",
                startTls,
                false,
                "veranda@resort.example",
                "https://veranda.example/board",
                Duration.ofSeconds(5),
                3,
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                4);
    }

    MailRound round(MailSettings settings) {
        return new MailRound(
                table, users, properties, settings, new MailMeters(new SimpleMeterRegistry()));
    }

    MailRound round() {
        return round(settings(server.getSmtp().getPort(), false, null));
    }

    Reader toAna() {
        return new Reader(tenants.quinta(), ana.user().id());
    }

    void prefer(Map<String, Object> different) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("severities", List.of("critical"));
        body.put("notices", List.of("assignment"));
        body.put("sound", true);
        body.put("popup", true);
        body.put("mail", true);
        body.putAll(different);
        assertThat(asAna.put("/api/v1/me/notification-preferences", body).status()).isEqualTo(200);
    }

    /// Tells Ana, and has what the server would do about mail done with an SMTP server of this test.
    void tell(NoticeKind kind, Severity severity, String title, int times) {
        int before = notices().size();
        for (int n = 0; n < times; n++) {
            CurrentTenant.run(
                    tenants.quinta(),
                    () ->
                            transaction.executeWithoutResult(
                                    _ -> events.publishEvent(notice(kind, severity, title))));
        }
        await().untilAsserted(() -> assertThat(notices()).hasSize(before + times));
        List<NotificationView> news = notices().subList(0, times);
        MailOutbox outbox = outbox(settings(server.getSmtp().getPort(), false, null));
        CurrentTenant.run(
                tenants.quinta(),
                () ->
                        transaction.executeWithoutResult(_ -> {
                            Member member =
                                    members.all().stream()
                                            .filter(one -> one.id().equals(ana.user().id()))
                                            .findFirst()
                                            .orElseThrow();
                            outbox.told(news.stream().map(one -> new Told(member, one)).toList());
                        }));
    }

    /// These began at Quinta.
    void raised(RaisedAlarm... alarms) {
        MailSettings settings = settings(server.getSmtp().getPort(), false, null);
        AlarmMailer mailer = new AlarmMailer(audiences, outbox(settings), settings);
        CurrentTenant.run(
                tenants.quinta(),
                () -> transaction.executeWithoutResult(_ -> mailer.raised(List.of(alarms))));
    }

    private MailOutbox outbox(MailSettings settings) {
        return new MailOutbox(
                table,
                new MailDispatch(table, round(), settings),
                settings,
                properties,
                Clock.systemUTC());
    }

    PersonalNotice notice(NoticeKind kind, Severity severity, String title) {
        return new PersonalNotice(
                kind,
                new NoticeSubject("alarm", 42),
                severity,
                kind == NoticeKind.ESCALATION ? "alarm.escalated" : "alarm.assigned",
                Map.of("by", "Ben", "title", title),
                Recipients.user(ana.user().id()),
                Permission.VIEW_ALARMS,
                ben.user().id());
    }

    List<NotificationView> notices() {
        return codec.readDataList(asAna.get(NOTICES).text(), NotificationView.class);
    }

    int waiting(String condition) {
        return CurrentTenant.call(
                tenants.quinta(),
                () ->
                        transaction.execute(_ ->
                                jdbc.sql("select count(*) from notice_mail where " + condition)
                                        .query(Integer.class)
                                        .single()));
    }

    static String hour(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    /// As if the time had come.
    void due() {
        CurrentTenant.run(
                tenants.quinta(),
                () ->
                        transaction.executeWithoutResult(
                                _ -> jdbc.sql("update notice_mail set due_at = now()").update()));
    }

    MimeMessage[] received(int number) {
        await().untilAsserted(() -> assertThat(server.getReceivedMessages()).hasSize(number));
        return server.getReceivedMessages();
    }
}
