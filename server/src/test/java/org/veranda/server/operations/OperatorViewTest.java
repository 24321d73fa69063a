package org.veranda.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.veranda.server.testing.TestApps.BROKEN;
import static org.veranda.server.testing.TestApps.OFF;
import static org.veranda.server.testing.TestApps.PLATFORM;
import static org.veranda.server.testing.TestApps.QUINTA;
import static org.veranda.server.testing.TestApps.SERRA;

import org.junit.jupiter.api.Test;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.realtime.SocketClient;
import org.veranda.server.realtime.Wire;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.TestApp;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// What the operator's page tells of two tenants and their apps.
class OperatorViewTest extends SignedInOperator {

    @Test
    void countsSocketsAndUsersByAppAndByTenant() {
        Api ana = people.signIn(apps.tenants().quinta(), Role.FRONT_DESK);
        Api bruno = people.signIn(apps.tenants().serra(), Role.HOUSEKEEPER);
        try (SocketClient _ = joined(ana, apps.tenants().quinta());
                SocketClient _ = joined(ana, apps.tenants().quinta());
                SocketClient _ = joined(bruno, apps.tenants().serra());
                SocketClient _ = in(SERRA, "room")) {
            until(() -> {
                JsonNode overview = ask("overview");
                assertThat(counts(overview, "apps", "id", "house")).isEqualTo("3 sockets, 2 users");
                assertThat(counts(overview, "apps", "id", "serra")).isEqualTo("1 sockets, 0 users");
                assertThat(counts(overview, "tenants", "id", "1")).isEqualTo("2 sockets, 1 users");
                assertThat(counts(overview, "tenants", "id", "2")).isEqualTo("1 sockets, 1 users");
                assertThat(overview.path("totals").path("count").path("subscriptions").asInt())
                        .isEqualTo(4);
            });
        }
        JsonNode overview = ask("overview");
        assertThat(names(overview.path("happened").path("auth"))).contains("granted");
    }

    @Test
    void listsChannelsByHowTheirNamesBegin() {
        try (SocketClient _ = in(QUINTA, "operated-a");
                SocketClient _ = in(QUINTA, "operated-a");
                SocketClient _ = in(SERRA, "operated-b");
                SocketClient _ = in(SERRA, "elsewhere")) {
            until(() ->
                    assertThat(list("channels?prefix=operated-"))
                            .extracting(
                                    channel -> channel.path("app").asString(),
                                    channel -> channel.path("name").asString(),
                                    channel -> channel.path("sockets").asInt())
                            .containsExactly(
                                    tuple("quinta", "operated-a", 2),
                                    tuple("serra", "operated-b", 1)));
        }
    }

    @Test
    void tellsWhyClientsDidNotGetIn() {
        refused("/app/nobody-at-all?protocol=7&client=js&version=8.6.0");
        refused("/app/" + OFF.key() + "?protocol=7");
        refused("/app/" + SERRA.key() + "?protocol=4");
        people.nobody().get("/app/" + SERRA.key() + "?client=stripped");
        try (SocketClient client = SocketClient.open(apps.socket(QUINTA))) {
            String id = client.socketId();
            client.subscribe("private-wanted", QUINTA.with("another").auth(id, "private-wanted"));
            client.subscribe("private-wanted", QUINTA.auth(id, "wanted"));
            client.next("pusher:subscription_error");
            client.next("pusher:subscription_error");
        }

        until(() -> {
            JsonNode unknown = one("attempts?find=nobody-at-all");
            assertThat(unknown.path("trouble").asString()).isEqualTo("UNKNOWN_KEY");
            assertThat(unknown.path("caller").path("client").asString()).isEqualTo("js");
            assertThat(unknown.path("caller").path("version").asString()).isEqualTo("8.6.0");
            assertThat(unknown.path("caller").path("address").asString())
                    .isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        });
        assertThat(one("attempts?find=off-key").path("trouble").asString())
                .isEqualTo("APP_DISABLED");
        assertThat(troubles("serra-key")).contains("PROTOCOL_UNSUPPORTED", "NOT_UPGRADED");
        assertThat(list("attempts?find=found-nowhere")).isEmpty();
        assertThat(troubles("private-wanted")).contains("AUTH_OTHER_CHANNEL", "AUTH_OTHER_SECRET");
        assertThat(one("attempts?find=auth_other_channel").path("detail").asString())
                .isEqualTo("wanted");
    }

    @Test
    void examinesAClientStepByStep() {
        assertThat(examined("quinta-key", "https://any.example", "7"))
                .containsExactly("KEY 0", "APP 0", "PROTOCOL 0", "ORIGIN 0", "ROOM 0");
        assertThat(examined("off-key", "", "4"))
                .contains("KEY 0", "APP 4003", "ORIGIN 0", "ROOM 0");
        assertThat(examined("serra-key", "", "4")).contains("PROTOCOL 4007");
        assertThat(examined("serra-key", "", "")).contains("PROTOCOL 4008");
        assertThat(examined("nobody", "", "7")).containsExactly("KEY 4001");
    }

    @Test
    void tellsNobodysSecret() {
        for (String path : List.of("overview", "apps", "channels", "attempts", "webhooks")) {
            String text = operator.get(Operator.PATH + path).text();
            for (TestApp app : List.of(PLATFORM, QUINTA, SERRA, OFF, BROKEN)) {
                assertThat(text).doesNotContain(app.secret());
            }
        }
        assertThat(names(ask("apps"), "key")).contains("house-key", "quinta-key", "serra-key");
    }

    private SocketClient joined(Api api, TenantId tenant) {
        SocketClient client = SocketClient.open(apps.socket(PLATFORM));
        Wire.join(api, client, "private-tenant." + tenant);
        return client;
    }

    private void refused(String path) {
        URI server = apps.server();
        try (SocketClient client =
                SocketClient.open(URI.create("ws://" + server.getAuthority() + path))) {
            client.closeCode();
        }
    }

    private List<JsonNode> list(String what) {
        return StreamSupport.stream(ask(what).spliterator(), false).toList();
    }

    private JsonNode one(String what) {
        return list(what).getFirst();
    }

    private List<String> troubles(String find) {
        return list("attempts?find=" + find).stream()
                .map(attempt -> attempt.path("trouble").asString())
                .toList();
    }

    private List<String> examined(String key, String origin, String protocol) {
        Map<String, String> client = Map.of("key", key, "origin", origin, "protocol", protocol);
        return stream(operator.post(Operator.PATH + "examination", client).data())
                .map(found -> found.path("step").asString() + " " + found.path("code").asInt())
                .toList();
    }

    private static String counts(JsonNode overview, String list, String name, String value) {
        JsonNode count = find(overview.path(list), name, value).path("count");
        return "%d sockets, %d users"
                .formatted(count.path("sockets").asInt(), count.path("users").asInt());
    }

    private static List<String> names(JsonNode list) {
        return names(list, "name");
    }

    private static List<String> names(JsonNode list, String name) {
        return stream(list).map(each -> each.path(name).asString()).toList();
    }
}
