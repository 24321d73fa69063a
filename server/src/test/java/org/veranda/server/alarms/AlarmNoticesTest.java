package org.veranda.server.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Role;
import org.veranda.model.notification.AlarmNews;
import org.veranda.server.notifications.RaisedAlarm;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.AlarmView;
import org.veranda.wire.NotificationView;
import org.veranda.wire.WireCodec;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// What of alarms is meant for certain people, from the command to their list.
@ServerTest
class AlarmNoticesTest {

    private static final String NOTICES = "/api/v1/me/notifications";

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired WireCodec codec;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired ConfigurableApplicationContext context;

    TwoTenants.Pair tenants;
    Person technician;
    Api asDesk;
    Api asTechnician;
    Api asSupervisor;
    Api asManager;
    Api asForeigner;
    long alarm;

    @BeforeEach
    void raise() {
        tenants = two.found();
        technician = people.hire(tenants.quinta(), Role.MAINTENANCE);
        asTechnician = people.signIn(technician);
        asDesk = people.signIn(tenants.quinta(), Role.FRONT_DESK);
        asSupervisor = people.signIn(tenants.quinta(), Role.HK_SUPERVISOR);
        asManager = people.signIn(tenants.quinta(), Role.MANAGER);
        asForeigner = people.signIn(tenants.serra(), Role.MANAGER);
        Answer raised =
                asDesk.post(
                        "/api/v1/alarms",
                        Map.of(
                                "alarm_type", "water_leak",
                                "severity", "critical",
                                "title", "Leak at the pool"));
        assertThat(raised.status()).as(raised.text()).isEqualTo(201);
        alarm = asDesk.get("/api/v1/alarms").data().get(0).path("id").asLong();
    }

    @Test
    void goToWhomAnAlarmIsAssigned() {
        asDesk.post(
                "/api/v1/alarms/" + alarm + "/assign",
                Map.of("user_id", technician.user().id().value()));

        NotificationView notice = only(asTechnician);
        assertThat(notice.text()).isEqualTo("alarm.assigned");
        assertThat(notice.about().id()).isEqualTo(alarm);
        assertThat(notice.parameters()).containsEntry("title", "Leak at the pool");
        assertThat(list(asDesk)).isEmpty();
        assertThat(list(asManager)).isEmpty();
        assertThat(list(asForeigner)).isEmpty();
    }

    @Test
    void goToWhoIsNamedInAComment() {
        asDesk.post("/api/v1/alarms/" + alarm + "/comments", Map.of("text", "nobody is named"));
        asDesk.post(
                "/api/v1/alarms/" + alarm + "/comments",
                Map.of("text", "@" + technician.user().name() + " the valve, please"));

        NotificationView notice = only(asTechnician);
        assertThat(notice.text()).isEqualTo("alarm.mentioned");
        assertThat(notice.parameters().get("text")).endsWith("the valve, please");
        assertThat(list(asForeigner)).isEmpty();
    }

    @Test
    void goToTheNextInLineWhenNobodyAcknowledges() {
        escalate(1);
        only(asSupervisor);
        only(asTechnician);
        assertThat(list(asManager)).isEmpty();

        escalate(2);
        NotificationView notice = only(asManager);

        assertThat(notice.text()).isEqualTo("alarm.escalated");
        assertThat(list(asSupervisor)).hasSize(1);
        assertThat(list(asDesk)).isEmpty();
        assertThat(list(asForeigner)).isEmpty();
    }

    @Test
    void areMailsToWhomWantsThemOnceTheAlarmBegins() {
        List<RaisedAlarm> mailed =
                mailed(() -> {
                    asDesk.post(
                            "/api/v1/alarms",
                            Map.of(
                                    "alarm_type",
                                    "pool_cold",
                                    "severity",
                                    "minor",
                                    "title",
                                    "Pool is cold"));
                    asDesk.post(
                            "/api/v1/alarms/" + alarm + "/acknowledge", Map.of("occurrence", 1));
                });

        assertThat(mailed)
                .containsExactly(
                        new RaisedAlarm(
                                new AlarmNews(Severity.MINOR, "pool_cold", null, false),
                                "Pool is cold"));
    }

    @Test
    void areMailsAboutWhatBeganBehindAShelfOnceItIsTakenOff() {
        Map<String, String> hot = Map.of("alarm_type", "sauna_hot", "severity", "minor");
        String sauna = "/api/v1/alarms/" + asDesk.post("/api/v1/alarms", hot).data().path("id");
        asDesk.post(sauna + "/acknowledge");
        asDesk.post(sauna + "/clear");
        String until = Instant.now().plusSeconds(3_600).toString();
        asDesk.post(sauna + "/shelve", Map.of("until", until, "reason", "Known"));

        assertThat(mailed(() -> asDesk.post("/api/v1/alarms", hot))).isEmpty();
        assertThat(mailed(() -> asDesk.post(sauna + "/unshelve")))
                .extracting(RaisedAlarm::title)
                .containsExactly("sauna_hot");
    }

    private List<RaisedAlarm> mailed(Runnable story) {
        List<RaisedAlarm> mailed = new CopyOnWriteArrayList<>();
        AlarmMails mails = new AlarmMails(mailed::addAll);
        ApplicationListener<PayloadApplicationEvent<AlarmsChanged>> listener =
                ApplicationListener.forPayload(mails::on);
        context.addApplicationListener(listener);
        try {
            story.run();
        } finally {
            context.removeApplicationListener(listener);
        }
        return mailed;
    }

    private void escalate(int step) {
        AlarmView view =
                codec.readDataList(asDesk.get("/api/v1/alarms").text(), AlarmView.class).getFirst();
        CurrentTenant.run(
                tenants.quinta(),
                () ->
                        transaction.executeWithoutResult(
                                _ -> events.publishEvent(new AlarmEscalated(view, step))));
    }

    private NotificationView only(Api of) {
        await().untilAsserted(() -> assertThat(list(of)).hasSize(1));
        return list(of).getFirst();
    }

    private List<NotificationView> list(Api of) {
        return codec.readDataList(of.get(NOTICES).text(), NotificationView.class);
    }
}
