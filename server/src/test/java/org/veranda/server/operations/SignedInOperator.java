package org.veranda.server.operations;

import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.server.identity.Provisioning;
import org.veranda.server.realtime.SocketClient;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.AppsServerTest;
import org.veranda.server.testing.People;
import org.veranda.server.testing.TestApp;
import org.veranda.server.testing.TestApps;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// An operator at their page, for tests.
@AppsServerTest
abstract class SignedInOperator {

    static final String EMAIL = "viewer@veranda.example";
    private static final String PASSWORD = "a-password-of-operators";

    @Autowired TestApps apps;
    @Autowired People people;
    @Autowired Provisioning provisioning;

    Api operator;

    @BeforeEach
    void signIn() {
        if (!provisioning.isPlatformAdmin(EMAIL)) {
            provisioning.createPlatformAdmin(EMAIL, "Viewer", PASSWORD);
        }
        operator = Operator.signedIn(people.nobody(), EMAIL, PASSWORD);
    }

    SocketClient in(TestApp app, String channel) {
        SocketClient client = SocketClient.open(apps.socket(app));
        client.socketId();
        client.subscribe(channel, "");
        client.next("pusher_internal:subscription_succeeded");
        return client;
    }

    JsonNode ask(String what) {
        return operator.get(Operator.PATH + what).data();
    }

    static JsonNode find(JsonNode list, String name, String value) {
        return stream(list)
                .filter(each -> each.path(name).asString("").equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + value + " in " + list));
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static void until(Runnable holds) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(holds::run);
    }
}
