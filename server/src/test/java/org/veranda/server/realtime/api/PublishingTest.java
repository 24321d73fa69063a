package org.veranda.server.realtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.veranda.server.testing.TestApps.OFF;
import static org.veranda.server.testing.TestApps.PLATFORM;
import static org.veranda.server.testing.TestApps.QUINTA;
import static org.veranda.server.testing.TestApps.SERRA;
import static org.veranda.server.testing.TestApps.SMALL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.realtime.SocketClient;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.AppsServerTest;
import org.veranda.server.testing.People;
import org.veranda.server.testing.TestApp;
import org.veranda.server.testing.TestApps;
import org.veranda.server.testing.WireRow;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// wire.md, "HTTP API": `POST /apps/{id}/events` and `batch_events`; contract.md 4, apps of listed tenants.
@AppsServerTest
class PublishingTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired TestApps apps;
    @Autowired People people;

    @Test
    @WireRow({"subscribing.events", "api.events"})
    void bringsAnEventByteForByteAndAnswersAnEmptyObject() {
        String data = "{ \"a\" :1.0e0, \"ü\\/\":\"\\u0041 😀 </x>\" ,\"a\":2}";
        try (SocketClient client = in(PLATFORM, "news;a@b=c,d.e_f-g")) {
            Answer answer = publish(PLATFORM, event("told", data, "news;a@b=c,d.e_f-g"));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).isEqualTo("{}");
            assertThat(answer.header("Content-Type")).contains("application/json");
            JsonNode told = client.next("told");
            assertThat(told.path("data").asString()).isEqualTo(data);
            assertThat(told.path("channel").asString()).isEqualTo("news;a@b=c,d.e_f-g");
        }
    }

    @Test
    @WireRow("api.socket-id")
    void bringsItToSeveralChannelsButNotToTheSocketThatIsNamed() {
        try (SocketClient one = in(PLATFORM, "one");
                SocketClient two = SocketClient.open(apps.socket(PLATFORM))) {
            String id = two.socketId();
            two.subscribe("two", "");
            two.next("pusher_internal:subscription_succeeded");
            Map<String, Object> event = event("told", "1", "one", "two", "one");
            event.put("socket_id", id);

            publish(PLATFORM, event);
            publish(PLATFORM, event("later", "2", "one", "two"));

            assertThat(one.next().path("event").asString()).isEqualTo("told");
            assertThat(one.next().path("event").asString()).isEqualTo("later");
            assertThat(two.next().path("event").asString()).isEqualTo("later");
        }
    }

    @Test
    void keepsTheAppsOwnChannelsApart() {
        try (SocketClient quinta = in(QUINTA, "shop");
                SocketClient serra = in(SERRA, "shop")) {
            publish(QUINTA, event("of-quinta", "1", "shop"));
            publish(SERRA, event("of-serra", "1", "shop"));

            assertThat(quinta.next().path("event").asString()).isEqualTo("of-quinta");
            assertThat(serra.next().path("event").asString()).isEqualTo("of-serra");
        }
    }

    @Test
    @WireRow("api.events-info")
    void countsThoseWhoAreThereWhenAsked() {
        try (SocketClient client = in(PLATFORM, "counted")) {
            Map<String, Object> event = event("told", "1", "counted", "presence-empty");
            event.put("info", "subscription_count,user_count");

            assertThat(publish(PLATFORM, event).json())
                    .isEqualTo(
                            JSON.readTree(
                                    """
                                    {"channels":{"counted":{"subscription_count":1},
                                     "presence-empty":{"subscription_count":0,"user_count":0}}}
                                    """));
            assertThat(client.next("told")).isNotNull();
        }
    }

    @Test
    @WireRow("api.batch")
    void takesTenEventsAtOnceAndAnswersInTheirOrder() {
        try (SocketClient client = in(PLATFORM, "batch")) {
            List<Map<String, Object>> events =
                    IntStream.range(0, 10).mapToObj(i -> entry("told-" + i, "batch")).toList();
            events.get(4).put("info", "subscription_count");

            Answer counted = batch(events);
            Answer silent = batch(List.of(entry("last", "batch")));

            assertThat(counted.text())
                    .isEqualTo(
                            "{\"batch\":[{},{},{},{},{\"subscription_count\":1},{},{},{},{},{}]}");
            assertThat(silent.text()).isEqualTo("{}");
            for (int i = 0; i < 10; i++) {
                assertThat(client.next().path("event").asString()).isEqualTo("told-" + i);
            }
            assertThat(client.next().path("event").asString()).isEqualTo("last");
        }
    }

    @Test
    @WireRow({"limits.batch", "api.batch-whole"})
    void refusesTheWholeBatchForOneBadEntry() {
        try (SocketClient client = in(PLATFORM, "whole")) {
            Answer bad = batch(List.of(entry("good", "whole"), entry("bad", "who le")));
            Answer eleven = batch(Collections.nCopies(11, entry("many", "whole")));
            publish(PLATFORM, event("after", "1", "whole"));

            assertThat(bad.status()).isEqualTo(400);
            assertThat(eleven.status()).isEqualTo(400);
            assertThat(eleven.json().path("message").asString()).contains("at most 10 events");
            assertThat(client.next().path("event").asString()).isEqualTo("after");
        }
    }

    @Test
    @WireRow("limits.event-data")
    void takes10240BytesOfDataAndNamesTheLimitAt10241() {
        String most = "é".repeat(5_120);

        assertThat(publish(PLATFORM, event("told", most, "long")).status()).isEqualTo(200);
        Answer refused = publish(PLATFORM, event("told", most + "x", "long"));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.json().path("message").asString()).contains("10240").contains("10241");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(publish(SMALL, event("told", "x".repeat(21), "long")).text())
                                .contains("20 bytes"));
    }

    @Test
    @WireRow("limits.channels")
    void takes100ChannelsAndNoMore() {
        String[] hundred = channels(100);

        assertThat(publish(PLATFORM, event("told", "1", hundred)).status()).isEqualTo(200);
        assertThat(publish(PLATFORM, event("told", "1", channels(101))).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "{\"name\":\"e\",\"channels\":[\"c\"],\"data\":\"1\"}{}",
                "{\"name\":\"e\",\"channels\":[\"c\"]}",
                "{\"name\":\"e\",\"channels\":[\"c\"],\"data\":{\"a\":1}}",
                "{\"name\":\"e\",\"channels\":[],\"data\":\"1\"}",
                "{\"name\":\"e\",\"channels\":\"c\",\"data\":\"1\"}",
                "{\"name\":\"e\",\"channels\":[null],\"data\":\"1\"}",
                "{\"name\":\"e\",\"channel\":\"a b\",\"data\":\"1\"}",
                "{\"name\":\"e\",\"channel\":\"#server-to-user-a\\u0000b\",\"data\":\"1\"}",
                "{\"name\":\"e\",\"channel\":\"#news\",\"data\":\"1\"}",
                "{\"name\":\"\",\"channel\":\"c\",\"data\":\"1\"}",
                "{\"channel\":\"c\",\"data\":\"1\"}",
                "{\"name\":\"pusher:error\",\"channel\":\"c\",\"data\":\"1\"}",
                "{\"name\":\"e\",\"channel\":\"c\",\"data\":\"1\",\"socket_id\":\"12\"}",
                "{\"name\":\"e\",\"channel\":\"c\",\"data\":\"1\",\"info\":\"secrets\"}"
            })
    void saysWhatIsWrongWithABody(String body) {
        Answer answer = PLATFORM.publish(apps.server(), body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().path("message").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"name,200,200", "name,201,400", "channel,200,200", "channel,201,400"})
    @WireRow("limits.event-name")
    void takesNamesOf200Characters(String field, int length, int status) {
        Map<String, Object> event = entry("e", "c");
        event.put(field, "n".repeat(length));

        assertThat(publish(PLATFORM, event).status()).isEqualTo(status);
    }

    @Test
    void letsAnAppPublishToItsTenantsOnly() {
        long own = people.hire(apps.tenants().quinta(), Role.MANAGER).user().id().value();
        long foreign = people.hire(apps.tenants().serra(), Role.MANAGER).user().id().value();

        assertThat(status(QUINTA, "private-tenant.1")).isEqualTo(200);
        assertThat(status(QUINTA, "private-tenant.1.frontdesk")).isEqualTo(200);
        assertThat(status(QUINTA, "private-user." + own)).isEqualTo(200);
        for (String channel :
                List.of(
                        "private-tenant.2",
                        "private-tenant.2.frontdesk",
                        "private-tenant.99999",
                        "presence-tenant.2.presence",
                        "private-user." + foreign,
                        "private-user.99999",
                        "private-device.SN-1")) {
            assertThat(status(QUINTA, channel)).as(channel).isEqualTo(403);
            assertThat(status(PLATFORM, channel)).as(channel).isEqualTo(200);
        }
        assertThat(status(SERRA, "private-tenant.1")).isEqualTo(403);
    }

    @Test
    void tellsAStreamsSubscribersWithoutTheJournalAndKeepsItsMarksForItself() {
        try (SocketClient client = SocketClient.open(apps.socket(PLATFORM))) {
            String auth = PLATFORM.auth(client.socketId(), "private-tenant.1");
            client.subscribe("private-tenant.1", auth);
            client.next("pusher_internal:subscription_succeeded");

            for (String mark : List.of("stream", "epoch", "seq")) {
                Map<String, Object> marked =
                        event("told", "{\"a\":[1],\"" + mark + "\":1}", "private-tenant.1");
                assertThat(publish(QUINTA, marked).status()).as(mark).isEqualTo(422);
            }
            assertThat(
                            publish(
                                            QUINTA,
                                            event(
                                                    "told",
                                                    "{\"a\":{\"seq\":1}}",
                                                    "private-tenant.1"))
                                    .status())
                    .isEqualTo(200);

            assertThat(client.next("told").path("data").asString())
                    .isEqualTo("{\"a\":{\"seq\":1}}");
        }
    }

    @Test
    void believesTheSecretThatIsBeingReplacedAndNoOther() {
        assertThat(status(PLATFORM.with("older-house-secret"), "c")).isEqualTo(200);
        assertThat(status(PLATFORM.with("no-secret"), "c")).isEqualTo(401);
        assertThat(status(OFF, "c")).isEqualTo(403);
    }

    private SocketClient in(TestApp app, String channel) {
        SocketClient client = SocketClient.open(apps.socket(app));
        client.socketId();
        client.subscribe(channel, "");
        client.next("pusher_internal:subscription_succeeded");
        return client;
    }

    private int status(TestApp app, String channel) {
        return publish(app, event("told", "1", channel)).status();
    }

    private Answer publish(TestApp app, Map<String, Object> event) {
        return app.publish(apps.server(), JSON.writeValueAsString(event));
    }

    private Answer batch(List<Map<String, Object>> events) {
        return PLATFORM.post(
                apps.server(), "/batch_events", JSON.writeValueAsString(Map.of("batch", events)));
    }

    private static Map<String, Object> event(String name, String data, String... channels) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("name", name);
        event.put("data", data);
        event.put("channels", channels);
        return event;
    }

    private static Map<String, Object> entry(String name, String channel) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", name);
        entry.put("data", "1");
        entry.put("channel", channel);
        return entry;
    }

    private static String[] channels(int count) {
        return IntStream.range(0, count).mapToObj(i -> "channel-" + i).toArray(String[]::new);
    }
}
