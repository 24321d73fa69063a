package org.veranda.server.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
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
import org.veranda.server.notifications.PersonalNotice;
import org.veranda.server.notifications.Recipients;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/// Ana and Ben of one tenant, somebody of another, and what is meant for them.
@ServerTest
abstract class NoticeScene {

    static final String PATH = "/api/v1/me/notifications";

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
    final void hire() {
        tenants = two.found();
        ana = people.hire(tenants.quinta(), Role.MAINTENANCE);
        ben = people.hire(tenants.quinta(), Role.MANAGER);
        foreigner = people.hire(tenants.serra(), Role.MANAGER);
        asAna = people.signIn(ana);
        asBen = people.signIn(ben);
        asForeigner = people.signIn(foreigner);
    }

    static PersonalNotice notice(NoticeKind kind, Recipients to, Person by) {
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

    void publish(TenantId tenant, PersonalNotice notice) {
        CurrentTenant.run(
                tenant, () -> transaction.executeWithoutResult(_ -> events.publishEvent(notice)));
    }

    static List<JsonNode> list(Api of) {
        return of.get(PATH).data().valueStream().toList();
    }

    static void awaitNotices(Api of, int number) {
        await().untilAsserted(() -> assertThat(list(of)).hasSize(number));
    }

    String body(Person to, Person by) {
        return json.writeValueAsString(
                notice(NoticeKind.ASSIGNMENT, Recipients.user(to.user().id()), by));
    }

    int waiting() {
        return CurrentTenant.call(
                tenants.quinta(),
                () ->
                        transaction.execute(_ ->
                                jdbc.sql("select count(*) from notice_outbox")
                                        .query(Integer.class)
                                        .single()));
    }
}
