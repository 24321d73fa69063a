package org.veranda.server.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeSubject;
import org.veranda.server.journal.StreamName;
import org.veranda.server.notifications.PersonalNotice;
import org.veranda.server.notifications.Recipients;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

@ServerTest
class NoticesTest {

    private static final String PATH = "/api/v1/me/notifications";

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired HeardEvents heard;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired Telling telling;
    @Autowired NoticeTable table;
    @Autowired JsonMapper json;

    TwoTenants.Pair tenants;
    Person ana;
    Person ben;
    Person foreigner;
    Api asAna;
    Api asBen;
    Api asForeigner;

    @BeforeEach
    void hire() {
        tenants = two.found();
        ana = people.hire(tenants.quinta(), Role.MAINTENANCE);
        ben = people.hire(tenants.quinta(), Role.MANAGER);
        foreigner = people.hire(tenants.serra(), Role.MANAGER);
        asAna = people.signIn(ana);
        asBen = people.signIn(ben);
        asForeigner = people.signIn(foreigner);
    }

    private static PersonalNotice notice(NoticeKind kind, Recipients to, Person by) {
        return new PersonalNotice(
                kind,
                new NoticeSubject("alarm", 42),
                Severity.MAJOR,
                "alarm.assigned",
                Map.of("by", by.user().name(), "title", "Leak “101”"),
                to,
                Permission.VIEW_ALARMS,
                by.user().id());
    }

    private void publish(TenantId tenant, PersonalNotice notice) {
        CurrentTenant.run(
                tenant, () -> transaction.executeWithoutResult(_ -> events.publishEvent(notice)));
    }

    private static List<JsonNode> list(Api of) {
        return of.get(PATH).data().valueStream().toList();
    }

    private static void awaitNotices(Api of, int number) {
        await().untilAsserted(() -> assertThat(list(of)).hasSize(number));
    }

    @Test
    void reachWhomTheyAreMeantForAndNobodyElse() {
        publish(
                tenants.quinta(),
                notice(NoticeKind.ASSIGNMENT, Recipients.user(ana.user().id()), ben));

        awaitNotices(asAna, 1);
        JsonNode notice = list(asAna).getFirst();
        assertThat(notice.path("kind").asString()).isEqualTo("assignment");
        assertThat(notice.path("about").path("id").asLong()).isEqualTo(42);
        assertThat(notice.path("parameters").path("title").asString()).isEqualTo("Leak “101”");
        assertThat(notice.path("read_at").isMissingNode()).isTrue();
        assertThat(list(asBen)).isEmpty();
        assertThat(list(asForeigner)).isEmpty();
        assertThat(people.nobody().get(PATH).status()).isEqualTo(401);
    }

    @Test
    void areEventsOfTheirOwnStreamThatOneCanCatchUpOn() {
        publish(
                tenants.quinta(),
                notice(NoticeKind.ESCALATION, Recipients.roles(Set.of(Role.MANAGER)), ana));
        awaitNotices(asBen, 1);

        StreamName stream = StreamName.user(ben.user().id());
        JsonNode meta = asBen.get(PATH).json().path("meta");
        Answer caughtUp =
                asBen.get(
                        "/api/v1/streams/%s/events?epoch=%s&after=0"
                                .formatted(stream, meta.path("epoch").asString()));

        assertThat(meta.path("stream").asString()).isEqualTo(stream.value());
        assertThat(meta.path("seq").asLong()).isEqualTo(1);
        assertThat(caughtUp.data().get(0).path("event").asString()).isEqualTo("notification");
        assertThat(caughtUp.data().get(0).path("data").path("notification"))
                .isEqualTo(list(asBen).getFirst());
        assertThat(heard.of(stream)).hasSize(1);
        assertThat(heard.of(StreamName.user(foreigner.user().id()))).isEmpty();
        assertThat(heard.of(StreamName.tenant(tenants.quinta()))).isEmpty();
        assertThat(
                        asForeigner
                                .get("/api/v1/streams/%s/events?epoch=x&after=0".formatted(stream))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void areReadAtAllDesksAtOnce() {
        for (int n = 0; n < 3; n++) {
            publish(
                    tenants.quinta(),
                    notice(NoticeKind.MENTION, Recipients.namedIn("@" + ana.user().name()), ben));
        }
        awaitNotices(asAna, 3);
        long first = list(asAna).getLast().path("id").asLong();

        Answer read = asAna.post(PATH + "/" + first + "/read");
        Answer again = asAna.post(PATH + "/" + first + "/read");

        assertThat(read.data().path("read_at").asString()).isNotBlank();
        assertThat(again.data()).isEqualTo(read.data());
        assertThat(asAna.get(PATH + "?unread=true").data().size()).isEqualTo(2);
        assertThat(asAna.get(PATH).json().path("meta").path("unread").asInt()).isEqualTo(2);
        assertThat(asAna.post(PATH + "/read-all").data().path("ids").size()).isEqualTo(2);
        assertThat(asAna.post(PATH + "/read-all").data().path("ids").size()).isZero();
        assertThat(asAna.get(PATH).json().path("meta").path("unread").asInt()).isZero();
        assertThat(heard.of(StreamName.user(ana.user().id())))
                .extracting(entry -> entry.event())
                .containsExactly(
                        "notification",
                        "notification",
                        "notification",
                        "notification.read",
                        "notification.read");
        assertThat(heard.of(StreamName.user(ana.user().id())).get(3).payload())
                .contains("\"ids\":[" + first + "]");
    }

    @Test
    void areReadByTheirOwnerOnly() {
        publish(
                tenants.quinta(),
                notice(NoticeKind.ASSIGNMENT, Recipients.user(ana.user().id()), ben));
        awaitNotices(asAna, 1);
        String read = PATH + "/" + list(asAna).getFirst().path("id").asLong() + "/read";

        assertThat(asBen.post(read).status()).isEqualTo(404);
        assertThat(asForeigner.post(read).status()).isEqualTo(404);
        assertThat(asAna.get(PATH).json().path("meta").path("unread").asInt()).isEqualTo(1);
    }

    @Test
    void areNotToldWhenWhatCausedThemIsUndone() {
        CurrentTenant.run(
                tenants.quinta(),
                () ->
                        transaction.executeWithoutResult(status -> {
                            events.publishEvent(
                                    notice(
                                            NoticeKind.ASSIGNMENT,
                                            Recipients.user(ana.user().id()),
                                            ben));
                            status.setRollbackOnly();
                        }));
        publish(tenants.quinta(), notice(NoticeKind.SHARE, Recipients.user(ana.user().id()), ben));

        awaitNotices(asAna, 1);
        assertThat(list(asAna).getFirst().path("kind").asString()).isEqualTo("share");
        assertThatThrownBy(() ->
                        events.publishEvent(
                                notice(NoticeKind.SHARE, Recipients.roles(Set.of()), ben)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void goToAnotherTenantWhereTheyAreMeantToAndOnceOnly() {
        PersonalNotice shared =
                notice(
                        NoticeKind.SHARE,
                        Recipients.abroad(tenants.serra(), foreigner.user().id()),
                        ben);
        publish(tenants.quinta(), shared);
        publish(
                tenants.quinta(),
                notice(NoticeKind.SHARE, Recipients.abroad(tenants.serra(), ana.user().id()), ben));

        awaitNotices(asForeigner, 1);
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(list(asAna)).isEmpty();
        assertThat(list(asBen)).isEmpty();
    }

    @Test
    void areToldOnceHoweverOftenTheyAreTried() {
        publish(
                tenants.quinta(),
                notice(NoticeKind.ASSIGNMENT, Recipients.user(ana.user().id()), ben));
        awaitNotices(asAna, 1);

        // as if the outbox had not been cleared: the same cause once more
        CurrentTenant.run(
                tenants.quinta(),
                () ->
                        transaction.executeWithoutResult(_ ->
                                jdbc.sql(
                                                """
                                                insert into notice_outbox (tenant_id, cause, body)
                                                select tenant_id, cause, :body from notice
                                                """)
                                        .param("body", body(ana, ben))
                                        .update()));
        CurrentTenant.run(tenants.quinta(), () -> telling.tell(10));

        await().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(list(asAna)).hasSize(1);
        assertThat(heard.of(StreamName.user(ana.user().id()))).hasSize(1);
    }

    @Test
    void areToldAfterACrashThoughNobodyCallsForThem() {
        CurrentTenant.run(
                tenants.quinta(),
                () ->
                        transaction.executeWithoutResult(_ ->
                                jdbc.sql(
                                                "insert into notice_outbox (tenant_id, body) values (:tenant, :body)")
                                        .param("tenant", tenants.quinta().value())
                                        .param("body", body(ana, ben))
                                        .update()));

        awaitNotices(asAna, 1);
    }

    @Test
    void areHeldUpByNoneThatCannotBeTold() {
        CurrentTenant.run(
                tenants.quinta(),
                () ->
                        transaction.executeWithoutResult(_ ->
                                jdbc.sql(
                                                "insert into notice_outbox (tenant_id, body) values (:tenant, '{}')")
                                        .param("tenant", tenants.quinta().value())
                                        .update()));
        publish(
                tenants.quinta(),
                notice(NoticeKind.ASSIGNMENT, Recipients.user(ana.user().id()), ben));

        awaitNotices(asAna, 1);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void areForgottenWhenTheyAreOldOrTooMany() {
        for (int n = 0; n < 5; n++) {
            publish(
                    tenants.quinta(),
                    notice(NoticeKind.ASSIGNMENT, Recipients.user(ana.user().id()), ben));
        }
        awaitNotices(asAna, 5);
        long newest = list(asAna).getFirst().path("id").asLong();
        CurrentTenant.run(
                tenants.quinta(),
                () ->
                        transaction.executeWithoutResult(_ -> {
                            jdbc.sql(
                                            "update notice set created_at = now() - interval '91 days' where id < :id")
                                    .param("id", newest - 2)
                                    .update();
                            table.forget(Instant.now().minus(Duration.ofDays(90)), 2);
                        }));

        assertThat(list(asAna)).hasSize(2);
        assertThat(list(asAna).getFirst().path("id").asLong()).isEqualTo(newest);
    }

    private String body(Person to, Person by) {
        return json.writeValueAsString(
                notice(NoticeKind.ASSIGNMENT, Recipients.user(to.user().id()), by));
    }

    private int waiting() {
        return CurrentTenant.call(
                tenants.quinta(),
                () ->
                        transaction.execute(_ ->
                                jdbc.sql("select count(*) from notice_outbox")
                                        .query(Integer.class)
                                        .single()));
    }
}
