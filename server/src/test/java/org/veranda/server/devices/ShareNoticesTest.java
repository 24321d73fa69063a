package org.veranda.server.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeSubject;
import org.veranda.server.notifications.PersonalNotice;
import org.veranda.server.notifications.Recipients;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// Who is shown a device hears it on their own, in whatever tenant they are.
@ServerTest
class ShareNoticesTest {

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    TwoTenants.Pair tenants;
    Api manager;
    Person guest;
    Api asGuest;
    Api another;
    long device;

    @BeforeEach
    void addADevice() {
        tenants = two.found();
        manager = people.signIn(tenants.quinta(), Role.MANAGER);
        guest = people.hire(tenants.serra(), Role.MAINTENANCE);
        asGuest = people.signIn(guest);
        another = people.signIn(tenants.serra(), Role.MANAGER);
        device =
                manager.post(
                                "/api/v1/devices",
                                Map.of(
                                        "serial",
                                        "GW-1",
                                        "kind",
                                        "gateway",
                                        "name",
                                        "Behind the bar"))
                        .data()
                        .path("id")
                        .asLong();
    }

    @Test
    void namesTheResortAndTheSerialAndNothingElse() {
        share(guest.user().id());
        share(guest.user().id());

        await().untilAsserted(() -> assertThat(list(asGuest)).hasSize(1));
        JsonNode notice = list(asGuest).getFirst();
        assertThat(notice.path("text").asString()).isEqualTo("device.shared");
        assertThat(notice.path("parameters").toString())
                .contains("Quinta do Mar", "GW-1")
                .doesNotContain("bar");
        assertThat(list(another)).isEmpty();
        assertThat(list(manager)).isEmpty();
        await().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(list(asGuest)).hasSize(1);
    }

    @Test
    void goesNowhereWhereThereIsNobodyOrNoShareAnyMore() {
        share(new UserId(999_999_999));
        CurrentTenant.run(
                tenants.quinta(),
                () ->
                        transaction.executeWithoutResult(
                                _ -> events.publishEvent(unshared(guest.user().id()))));

        await().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(list(asGuest)).isEmpty();
    }

    private static PersonalNotice unshared(UserId with) {
        return new PersonalNotice(
                NoticeKind.SHARE,
                new NoticeSubject("device", 1),
                null,
                "device.shared",
                Map.of(),
                Recipients.receiver("GW-1", with),
                Permission.VIEW_ALARMS,
                null);
    }

    private void share(UserId with) {
        int status =
                manager.put("/api/v1/devices/%d/shares/%s".formatted(device, with), Map.of())
                        .status();
        assertThat(status).isBetween(200, 204);
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

    private static List<JsonNode> list(Api of) {
        return of.get("/api/v1/me/notifications").data().valueStream().toList();
    }
}
