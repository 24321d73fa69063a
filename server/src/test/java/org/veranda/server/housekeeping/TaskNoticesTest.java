package org.veranda.server.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Commands;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Who has to do a task, or to see to one that is late, hears it on their own.
@ServerTest
class TaskNoticesTest {

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired TaskClockJob clocks;

    private TwoTenants.Pair pair;
    private Person ana;
    private Api asAna;
    private Api supervisor;
    private Api manager;
    private Api stranger;

    @BeforeEach
    void hire() {
        pair = two.found();
        ana = people.hire(pair.quinta(), Role.HOUSEKEEPER);
        asAna = people.signIn(ana);
        supervisor = people.signIn(pair.quinta(), Role.HK_SUPERVISOR);
        manager = people.signIn(pair.quinta(), Role.MANAGER);
        stranger = people.signIn(pair.serra(), Role.MANAGER);
    }

    @Test
    void reachWhomATaskIsGivenTo() {
        long task = givenToAna();

        await().untilAsserted(() -> assertThat(texts(asAna)).containsExactly("task.assigned"));
        assertThat(list(asAna).getFirst().at("/about/id").asLong()).isEqualTo(task);
        assertThat(texts(supervisor)).isEmpty();
        assertThat(texts(stranger)).isEmpty();
    }

    @Test
    void goUpTheLadderWhileNobodySeesToIt() {
        givenToAna();
        Instant now = Instant.now();

        strike(now.plus(Duration.ofMinutes(6)));
        await().untilAsserted(() ->
                assertThat(texts(asAna))
                        .containsExactlyInAnyOrder("task.assigned", "task.escalated"));
        assertThat(texts(supervisor)).isEmpty();

        strike(now.plus(Duration.ofMinutes(9)));
        await().untilAsserted(
                        () -> assertThat(texts(supervisor)).containsExactly("task.escalated"));
        assertThat(texts(manager)).isEmpty();

        strike(now.plus(Duration.ofMinutes(11)));
        await().untilAsserted(() -> assertThat(texts(manager)).containsExactly("task.escalated"));
        assertThat(texts(stranger)).isEmpty();
    }

    private long givenToAna() {
        long task =
                send("task.create", Map.of("kind", "guest_request", "sla_minutes", 10))
                        .path("created")
                        .asLong();
        send("task.assign", Map.of("task_id", task, "to", ana.user().id().value()));
        return task;
    }

    private JsonNode send(String type, Map<String, Object> fields) {
        JsonNode outcome =
                Commands.send(supervisor, List.of(Commands.command(type, fields))).getFirst();
        assertThat(Commands.outcome(outcome)).as(outcome.toString()).isEqualTo("accepted");
        return outcome;
    }

    private void strike(Instant moment) {
        CurrentTenant.call(pair.quinta(), () -> clocks.strike(moment));
    }

    private static List<String> texts(Api of) {
        return list(of).stream().map(notice -> notice.path("text").asString()).toList();
    }

    private static List<JsonNode> list(Api of) {
        return of.get("/api/v1/me/notifications").data().valueStream().toList();
    }
}
