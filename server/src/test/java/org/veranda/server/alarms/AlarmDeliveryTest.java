package org.veranda.server.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.realtime.SocketClient;
import org.veranda.server.realtime.Wire;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// Who hears of an alarm, on which channels: everybody of its tenant, and nobody else.
@ServerTest
@Import(Wire.class)
class AlarmDeliveryTest {

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Wire wire;

    private TenantId quinta;
    private TenantId serra;
    private Api desk;

    @BeforeEach
    void foundTenants() {
        TwoTenants.Pair pair = two.found();
        quinta = pair.quinta();
        serra = pair.serra();
        desk = people.signIn(quinta, Role.FRONT_DESK);
    }

    @Test
    void tellsTheSameOnTheStreamAndOnEveryCopy() {
        Person rui = people.hire(quinta, Role.HOUSEKEEPER);
        Api api = people.signIn(rui);
        String stream = "private-tenant." + quinta;
        try (SocketClient onStream = listen(api, stream);
                SocketClient onSeverity = listen(api, stream + ".alarms.critical");
                SocketClient onOther = listen(api, stream + ".alarms.minor");
                SocketClient onUser = listen(api, "private-user." + rui.user().id())) {
            raise(desk, "lock_forced", "critical");

            String told = onStream.next("alarm.created").path("data").asString();
            assertThat(onSeverity.next("alarm.created").path("data").asString()).isEqualTo(told);
            assertThat(onUser.next("alarm.created").path("data").asString()).isEqualTo(told);
            assertThat(onOther.poll(200)).isNull();
            JsonNode data = SocketClient.JSON.readTree(told);
            assertThat(data.path("message").asString()).isEqualTo("Forced open");
            assertThat(data.path("stream").asString()).isEqualTo(stream);
        }
    }

    @Test
    void tellsNobodyOfAnotherTenant() {
        Person foreign = people.hire(serra, Role.RESORT_ADMIN);
        Api api = people.signIn(foreign);
        String theirs = "private-tenant." + serra;
        List<String> foreignChannels =
                List.of(theirs, theirs + ".alarms.critical", "private-user." + foreign.user().id());
        for (String channel : foreignChannels) {
            try (SocketClient ours = listen(desk, "private-tenant." + quinta);
                    SocketClient socket = listen(api, channel)) {
                raise(desk, "lock_forced", "critical");
                raise(api, "lock_forced", "critical");
                ours.next("alarm.created");

                JsonNode heard = SocketClient.JSON.readTree(socket.next().path("data").asString());
                assertThat(heard.path("tenant_id").asLong()).isEqualTo(serra.value());
                clear(desk);
                clear(api);
            }
        }
        Answer refused =
                Wire.ask(api, "1.1", "private-tenant.%s.alarms.critical".formatted(quinta));
        assertThat(refused.status()).isEqualTo(403);
    }

    private SocketClient listen(Api api, String channel) {
        SocketClient socket = wire.open();
        Wire.join(api, socket, channel);
        return socket;
    }

    private static void raise(Api api, String type, String severity) {
        Answer answer =
                api.post(
                        "/api/v1/alarms",
                        Map.of("alarm_type", type, "severity", severity, "title", "Forced open"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static void clear(Api api) {
        api.get("/api/v1/alarms")
                .data()
                .forEach(alarm -> api.post("/api/v1/alarms/" + alarm.path("id") + "/clear"));
    }
}
