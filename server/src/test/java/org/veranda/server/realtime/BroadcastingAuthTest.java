package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/// contract.md, section 4: who may hear which channel.
@ServerTest
@Import(Wire.class)
class BroadcastingAuthTest {

    @Autowired Wire wire;
    @Autowired TwoTenants two;
    @Autowired People people;

    private TwoTenants.Pair pair;

    @BeforeEach
    void foundTenants() {
        pair = two.found();
    }

    @Test
    void signsTheTenantsChannelForEveryoneInIt() {
        Api housekeeper = people.signIn(pair.quinta(), Role.HOUSEKEEPER);
        try (SocketClient client = wire.open()) {
            String socket = client.socketId();
            String channel = "private-tenant." + pair.quinta();
            Answer answer = Wire.ask(housekeeper, socket, channel);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text())
                    .isEqualTo("{\"auth\":\"%s\"}".formatted(wire.sign(socket, channel)));
        }
    }

    @Test
    void takesAFormAsEchoSendsIt() {
        Api desk = people.signIn(pair.quinta(), Role.FRONT_DESK);
        try (SocketClient client = wire.open()) {
            Answer answer =
                    desk.with("Content-Type", "application/x-www-form-urlencoded")
                            .send(
                                    "POST",
                                    "/broadcasting/auth",
                                    BodyPublishers.ofString(
                                            "socket_id=%s&channel_name=private-tenant.%s"
                                                    .formatted(client.socketId(), pair.quinta())));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("auth").asString()).startsWith(wire.key() + ":");
        }
    }

    @Test
    void wantsAStandingSession() {
        try (SocketClient client = wire.open()) {
            Answer answer =
                    Wire.ask(people.nobody(), client.socketId(), "private-tenant." + pair.quinta());

            assertThat(answer.status()).isEqualTo(401);
        }
    }

    @Test
    void refusesForeignAndUnknownChannelsAlike() {
        Api ours = people.signIn(pair.quinta(), Role.RESORT_ADMIN);
        Person them = people.hire(pair.serra(), Role.FRONT_DESK);
        try (SocketClient client = wire.open()) {
            String socket = client.socketId();
            Answer foreign = Wire.ask(ours, socket, "private-tenant." + pair.serra());

            assertThat(foreign.status()).isEqualTo(403);
            assertThat(foreign.header("Content-Type"))
                    .hasValueSatisfying(
                            type -> assertThat(type).startsWith("application/problem+json"));
            for (String channel :
                    new String[] {
                        "private-tenant.999999999",
                        "private-tenant.0" + pair.quinta(),
                        "private-tenant." + pair.serra() + ".frontdesk",
                        "private-user." + them.user().id(),
                        "private-device.unknown",
                        "private-tenant." + pair.quinta() + ".alarms.loud",
                        "private-tenant." + pair.quinta() + ".",
                        "private-anything",
                        "room"
                    }) {
                assertThat(Wire.ask(ours, socket, channel).text())
                        .as(channel)
                        .isEqualTo(foreign.text());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FRONT_DESK,   .frontdesk,       200",
        "MANAGER,      .frontdesk,       200",
        "HOUSEKEEPER,  .frontdesk,       403",
        "MAINTENANCE,  .frontdesk,       403",
        "HOUSEKEEPER,  .alarms.critical, 200",
        "MAINTENANCE,  .alarms.info,     200"
    })
    void asksForThePermissionThatAPartOfTheTenantNeeds(Role role, String part, int status) {
        Api caller = people.signIn(pair.quinta(), role);
        try (SocketClient client = wire.open()) {
            assertThat(
                            Wire.ask(
                                            caller,
                                            client.socketId(),
                                            "private-tenant." + pair.quinta() + part)
                                    .status())
                    .isEqualTo(status);
        }
    }

    @Test
    void givesTheUsersChannelToThatUserOnly() {
        Person ana = people.hire(pair.quinta(), Role.MANAGER);
        Person ben = people.hire(pair.quinta(), Role.MANAGER);
        try (SocketClient client = wire.open()) {
            String socket = client.socketId();
            String channel = "private-user." + ana.user().id();

            assertThat(Wire.ask(people.signIn(ana), socket, channel).status()).isEqualTo(200);
            assertThat(Wire.ask(people.signIn(ben), socket, channel).status()).isEqualTo(403);
        }
    }

    @Test
    void signsForSocketsThatAreThereOnly() {
        Api desk = people.signIn(pair.quinta(), Role.FRONT_DESK);
        String channel = "private-tenant." + pair.quinta();

        assertThat(Wire.ask(desk, "1.1", channel).status()).isEqualTo(403);
        assertThat(desk.post("/broadcasting/auth", "{}").status()).isEqualTo(403);
    }

    @Test
    void tellsWhoTheyAreInTheTenantsPresenceChannel() {
        Person ana = people.hire(pair.quinta(), Role.FRONT_DESK);
        String channel = "presence-tenant.%s.presence".formatted(pair.quinta());
        try (SocketClient client = wire.open()) {
            String socket = client.socketId();
            Answer answer = Wire.ask(people.signIn(ana), socket, channel);
            String data = answer.json().path("channel_data").asString();

            assertThat(data)
                    .isEqualTo(
                            "{\"user_id\":\"%s\",\"user_info\":{\"id\":%s,\"name\":\"%s\",\"role\":\"Front Desk\"}}"
                                    .formatted(
                                            ana.user().id(), ana.user().id(), ana.user().name()));
            assertThat(answer.json().path("auth").asString())
                    .isEqualTo(wire.sign(socket, channel, data));
            assertThat(
                            Wire.ask(
                                            people.signIn(pair.serra(), Role.RESORT_ADMIN),
                                            socket,
                                            channel)
                                    .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void vouchesForTheUserOfASocketByJsonAndByForm() {
        Person ana = people.hire(pair.quinta(), Role.HOUSEKEEPER);
        Api api = people.signIn(ana);
        try (SocketClient client = wire.open()) {
            String socket = client.socketId();
            Answer json = api.post("/broadcasting/user-auth", Map.of("socket_id", socket));
            Answer form =
                    api.with("Content-Type", "application/x-www-form-urlencoded")
                            .send(
                                    "POST",
                                    "/broadcasting/user-auth",
                                    BodyPublishers.ofString("socket_id=" + socket));
            String data = json.json().path("user_data").asString();

            assertThat(json.text()).isEqualTo(form.text());
            assertThat(data)
                    .startsWith("{\"id\":\"%s\",\"user_info\":{".formatted(ana.user().id()))
                    .contains("\"role\":\"Housekeeper\"");
            client.signIn(json.json().path("auth").asString(), data);
            assertThat(client.next("pusher:signin_success").path("data").path("user_data"))
                    .hasToString(SocketClient.JSON.writeValueAsString(data));
        }
    }

    @Test
    void vouchesForStandingSessionsAndSocketsThatAreThereOnly() {
        Api desk = people.signIn(pair.quinta(), Role.FRONT_DESK);
        try (SocketClient client = wire.open()) {
            Map<String, String> question = Map.of("socket_id", client.socketId());
            assertThat(people.nobody().post("/broadcasting/user-auth", question).status())
                    .isEqualTo(401);
        }
        assertThat(desk.post("/broadcasting/user-auth", Map.of("socket_id", "1.1")).status())
                .isEqualTo(403);
        assertThat(desk.post("/broadcasting/user-auth", "{}").status()).isEqualTo(403);
    }
}
