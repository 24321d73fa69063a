package org.veranda.server.realtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.veranda.server.testing.TestApps.AT_QUINTA;
import static org.veranda.server.testing.TestApps.QUINTA;

import com.pusher.rest.Pusher;
import com.pusher.rest.data.Event;
import com.pusher.rest.data.Result;
import com.pusher.rest.data.Validity;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.server.realtime.SocketClient;
import org.veranda.server.testing.AppsServerTest;
import org.veranda.server.testing.TestApps;
import org.veranda.server.testing.WireRow;

import java.util.List;
import java.util.Map;

/// The unmodified pusher-http-java, which takes nothing but 200 for success.
@AppsServerTest
class JavaSdkTest {

    @Autowired TestApps apps;

    @Test
    @WireRow("api.events")
    void publishes() {
        try (SocketClient client = in("java;sdk@1")) {
            Result one = sdk().trigger("java;sdk@1", "told", Map.of("room", 42));
            Result batch =
                    sdk().trigger(
                                    List.of(
                                            new Event("java;sdk@1", "first", "1"),
                                            new Event("java;sdk@1", "second", "2")));

            assertThat(one.getStatus()).as(one.getMessage()).isEqualTo(Result.Status.SUCCESS);
            assertThat(batch.getStatus()).as(batch.getMessage()).isEqualTo(Result.Status.SUCCESS);
            assertThat(client.next("told").path("data").asString()).isEqualTo("{\"room\":42}");
            assertThat(client.next().path("event").asString()).isEqualTo("first");
            assertThat(client.next().path("event").asString()).isEqualTo("second");
        }
    }

    @Test
    void asksWhoIsThere() {
        try (SocketClient _ = in("java;sdk@2")) {
            Result list = sdk().get("/channels", Map.of("filter_by_prefix", "java;sdk@2"));
            Result one = sdk().get("/channels/java;sdk@2", Map.of("info", "subscription_count"));
            Result users = sdk().get("/channels/presence-java=,/users");

            assertThat(list.getMessage()).isEqualTo("{\"channels\":{\"java;sdk@2\":{}}}");
            assertThat(one.getMessage()).isEqualTo("{\"occupied\":true,\"subscription_count\":1}");
            assertThat(users.getMessage()).isEqualTo("{\"users\":[]}");
        }
    }

    @Test
    @WireRow("signatures.webhook")
    void believesTheWebhooksThatCome() {
        in("java;hook").close();
        await().until(() -> !AT_QUINTA.eventsOf("java;hook").isEmpty());

        assertThat(AT_QUINTA.hooks())
                .allSatisfy(hook -> {
                    String key = hook.headers().get("x-pusher-key");
                    String signature = hook.headers().get("x-pusher-signature");
                    assertThat(sdk().validateWebhookSignature(key, signature, hook.body()))
                            .isEqualTo(Validity.VALID);
                });
    }

    @Test
    void isToldWhyItIsRefused() {
        Pusher stranger = new Pusher(QUINTA.id(), QUINTA.key(), "no-secret");
        stranger.setHost(host());
        Pusher elsewhere = new Pusher("serra", QUINTA.key(), QUINTA.secret());
        elsewhere.setHost(host());

        assertThat(stranger.trigger("c", "e", "1").getStatus())
                .isEqualTo(Result.Status.AUTHENTICATION_ERROR);
        assertThat(elsewhere.trigger("c", "e", "1").getMessage())
                .contains("is not that of the app");
        assertThat(sdk().trigger("private-tenant.2", "e", "1").getHttpStatus()).isEqualTo(403);
        assertThat(sdk().trigger("c", "e", "x".repeat(10_241)).getHttpStatus()).isEqualTo(413);
    }

    private String host() {
        return apps.server().getAuthority();
    }

    private Pusher sdk() {
        Pusher sdk = new Pusher(QUINTA.id(), QUINTA.key(), QUINTA.secret());
        sdk.setHost(host());
        return sdk;
    }

    private SocketClient in(String channel) {
        SocketClient client = SocketClient.open(apps.socket(QUINTA));
        client.socketId();
        client.subscribe(channel, "");
        client.next("pusher_internal:subscription_succeeded");
        return client;
    }
}
