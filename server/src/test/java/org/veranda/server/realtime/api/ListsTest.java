package org.veranda.server.realtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.TestApps.PLATFORM;
import static org.veranda.server.testing.TestApps.QUINTA;
import static org.veranda.server.testing.TestApps.SERRA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.realtime.SocketClient;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.AppsServerTest;
import org.veranda.server.testing.People;
import org.veranda.server.testing.TestApp;
import org.veranda.server.testing.TestApps;
import org.veranda.server.testing.WireRow;

import java.util.Map;

/// wire.md, "HTTP API": `GET channels`, `channels/{c}`, `channels/{c}/users`, `POST users/{id}/terminate_connections`.
@AppsServerTest
class ListsTest {

    private static final String ODD = "presence-odd;a@b=c,d";

    @Autowired TestApps apps;
    @Autowired People people;

    @Test
    @WireRow("api.channels")
    void listsTheOccupiedChannelsOfAPrefixAndNothingIsAnEmptyObject() {
        try (SocketClient _ = in(QUINTA, "list-a");
                SocketClient _ = in(QUINTA, "list-b")) {
            assertThat(get(QUINTA, "/channels", "filter_by_prefix", "list-").text())
                    .isIn(
                            "{\"channels\":{\"list-a\":{},\"list-b\":{}}}",
                            "{\"channels\":{\"list-b\":{},\"list-a\":{}}}");
            assertThat(get(QUINTA, "/channels", "filter_by_prefix", "none-").text())
                    .isEqualTo("{\"channels\":{}}");
            assertThat(get(SERRA, "/channels", "filter_by_prefix", "list-").text())
                    .isEqualTo("{\"channels\":{}}");
            assertThat(get(QUINTA, "/channels").json().path("channels").has("list-a")).isTrue();
        }
    }

    @Test
    @WireRow("api.users")
    void countsTheUsersOfPresenceChannels() {
        try (SocketClient _ = member(QUINTA, ODD, "1");
                SocketClient _ = member(QUINTA, ODD, "1");
                SocketClient _ = member(QUINTA, ODD, "2")) {
            String odd = "/channels/presence-odd;a@b=c,d";

            assertThat(
                            get(
                                            QUINTA,
                                            "/channels",
                                            "filter_by_prefix",
                                            "presence-",
                                            "info",
                                            "user_count")
                                    .text())
                    .isEqualTo("{\"channels\":{\"" + ODD + "\":{\"user_count\":2}}}");
            assertThat(get(QUINTA, odd, "info", "user_count,subscription_count").text())
                    .isEqualTo("{\"occupied\":true,\"subscription_count\":3,\"user_count\":2}");
            assertThat(get(QUINTA, odd + "/users").text())
                    .isEqualTo("{\"users\":[{\"id\":\"1\"},{\"id\":\"2\"}]}");
            assertThat(get(SERRA, odd + "/users").text()).isEqualTo("{\"users\":[]}");
        }
    }

    @Test
    @WireRow("api.channel")
    void saysOfAnUnknownChannelThatItIsNotOccupied() {
        assertThat(get(QUINTA, "/channels/nobody").text()).isEqualTo("{\"occupied\":false}");
        assertThat(get(QUINTA, "/channels/presence-nobody", "info", "user_count").text())
                .isEqualTo("{\"occupied\":false}");
    }

    @Test
    void countsTheSocketsOfAllListedChannels() {
        try (SocketClient _ = in(QUINTA, "sum-a");
                SocketClient _ = in(QUINTA, "sum-a")) {
            assertThat(
                            get(
                                            QUINTA,
                                            "/channels",
                                            "filter_by_prefix",
                                            "sum-",
                                            "info",
                                            "subscription_count")
                                    .text())
                    .isEqualTo("{\"channels\":{\"sum-a\":{\"subscription_count\":2}}}");
        }
    }

    @Test
    void keepsAnswersOutOfCachesAndKnowsChannelsOfUsersWithSlashes() {
        Answer answer = get(QUINTA, "/channels/%23server-to-user-a%2Fb");

        assertThat(answer.text()).isEqualTo("{\"occupied\":false}");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(get(QUINTA, "/channels/a%2Fb").status()).isEqualTo(404);
    }

    @Test
    void showsUsersChannelsToTheAppsOfTheirTenantOnly() {
        long quintas = people.hire(apps.tenants().quinta(), Role.MANAGER).user().id().value();
        long serras = people.hire(apps.tenants().serra(), Role.MANAGER).user().id().value();
        try (SocketClient _ = joined("private-user." + quintas);
                SocketClient _ = joined("private-user." + serras)) {
            for (int twice = 0; twice < 2; twice++) {
                assertThat(get(QUINTA, "/channels", "filter_by_prefix", "private-user.").text())
                        .isEqualTo("{\"channels\":{\"private-user.%d\":{}}}".formatted(quintas));
                assertThat(get(SERRA, "/channels", "filter_by_prefix", "private-user.").text())
                        .isEqualTo("{\"channels\":{\"private-user.%d\":{}}}".formatted(serras));
            }
        }
    }

    @ParameterizedTest(name = "{0}?{1}={2}")
    @CsvSource({
        "/channels,info,user_count,400",
        "/channels,info,secrets,400",
        "/channels/news,info,user_count,400",
        "/channels/news,info,secrets,400",
        "/channels/news/users,a,b,400",
        "/channels/ne+ws,a,b,400",
        "/channels/private-tenant.2,a,b,403",
        "/channels/private-tenant.99999,a,b,403",
        "/channels/presence-tenant.2.presence/users,a,b,403",
        "/channels/private-user.99999,a,b,403"
    })
    @WireRow({"api.channels-info", "api.channel-info", "api.users"})
    void refusesWhatDoesNotApplyAndWhatIsForeign(
            String path, String name, String value, int status) {
        assertThat(get(QUINTA, path, name, value).status()).isEqualTo(status);
    }

    @Test
    void showsSharedChannelsToTheAppsOfTheirTenantOnly() {
        try (SocketClient quinta = joined("private-tenant.1");
                SocketClient serra = joined("private-tenant.2")) {
            assertThat(quinta.isClosed() || serra.isClosed()).isFalse();

            assertThat(get(QUINTA, "/channels", "filter_by_prefix", "private-tenant.").text())
                    .isEqualTo("{\"channels\":{\"private-tenant.1\":{}}}");
            assertThat(get(SERRA, "/channels", "filter_by_prefix", "private-tenant.").text())
                    .isEqualTo("{\"channels\":{\"private-tenant.2\":{}}}");
            assertThat(
                            get(PLATFORM, "/channels", "filter_by_prefix", "private-tenant.")
                                    .json()
                                    .path("channels")
                                    .size())
                    .isEqualTo(2);
            assertThat(
                            get(QUINTA, "/channels/private-tenant.1", "info", "subscription_count")
                                    .text())
                    .isEqualTo("{\"occupied\":true,\"subscription_count\":1}");
        }
    }

    @Test
    @WireRow("api.terminate")
    void closesEverySocketOfThatUserOfThatApp() {
        try (SocketClient one = signedIn(QUINTA, "auth0|7/x");
                SocketClient two = signedIn(QUINTA, "auth0|7/x");
                SocketClient other = signedIn(QUINTA, "8");
                SocketClient foreign = signedIn(SERRA, "auth0|7/x")) {
            Answer answer =
                    QUINTA.send(
                            apps.server(),
                            "POST",
                            "/users/auth0%7C7%2Fx/terminate_connections",
                            Map.of(),
                            "{}");

            assertThat(answer.text()).isEqualTo("{}");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(one.next("pusher:error").path("data").path("code").asInt()).isEqualTo(4009);
            assertThat(one.closeCode()).isEqualTo(4009);
            assertThat(two.closeCode()).isEqualTo(4009);
            other.say("{\"event\":\"pusher:ping\"}");
            foreign.say("{\"event\":\"pusher:ping\"}");
            assertThat(other.next("pusher:pong")).isNotNull();
            assertThat(foreign.next("pusher:pong")).isNotNull();
        }
    }

    private Answer get(TestApp app, String path, String... query) {
        return app.get(apps.server(), path, query);
    }

    private SocketClient open(TestApp app) {
        return SocketClient.open(apps.socket(app));
    }

    private SocketClient in(TestApp app, String channel) {
        SocketClient client = open(app);
        client.socketId();
        client.subscribe(channel, "");
        client.next("pusher_internal:subscription_succeeded");
        return client;
    }

    private SocketClient joined(String channel) {
        SocketClient client = open(PLATFORM);
        client.subscribe(channel, PLATFORM.auth(client.socketId(), channel));
        client.next("pusher_internal:subscription_succeeded");
        return client;
    }

    private SocketClient member(TestApp app, String channel, String user) {
        SocketClient client = open(app);
        String data = "{\"user_id\":\"" + user + "\"}";
        String auth = app.key() + ":" + app.sign(client.socketId() + ":" + channel + ":" + data);
        say(client, "subscribe", Map.of("channel", channel, "auth", auth, "channel_data", data));
        client.next("pusher_internal:subscription_succeeded");
        return client;
    }

    private SocketClient signedIn(TestApp app, String user) {
        SocketClient client = open(app);
        String data = "{\"id\":\"" + user + "\"}";
        String auth = app.key() + ":" + app.sign(client.socketId() + "::user::" + data);
        say(client, "signin", Map.of("auth", auth, "user_data", data));
        client.next("pusher:signin_success");
        return client;
    }

    private static void say(SocketClient client, String event, Map<String, String> data) {
        client.say(
                SocketClient.JSON.writeValueAsString(
                        Map.of("event", "pusher:" + event, "data", data)));
    }
}
