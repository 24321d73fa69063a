package org.veranda.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.veranda.server.testing.TestApps.AT_QUINTA;
import static org.veranda.server.testing.TestApps.QUINTA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.server.realtime.SocketClient;
import org.veranda.server.testing.AppsServerTest;
import org.veranda.server.testing.Receiver;
import org.veranda.server.testing.TestApps;
import org.veranda.server.testing.WireRow;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The unmodified npm `pusher` SDK, with pusher-js on the other side. Their user ids and channel names are of the kind
/// that addresses do not like.
@AppsServerTest
class NpmSdkTest {

    private static final String CHANNEL = "npm-webhook";

    @Autowired TestApps apps;
    @TempDir Path folder;

    @Test
    @WireRow("api.npm")
    void findsWhatItExpectsOfAServer() throws Exception {
        Path hook = Files.writeString(folder.resolve("hook.json"), aWebhook());

        String report =
                NodeScript.run(
                        Duration.ofMinutes(1),
                        "--test-reporter=spec",
                        "sdk.test.mjs",
                        apps.server().toString(),
                        hook.toString());

        assertThat(report).containsPattern("pass [1-9]").contains("fail 0");
    }

    private String aWebhook() {
        try (SocketClient client = SocketClient.open(apps.socket(QUINTA))) {
            client.socketId();
            client.subscribe(CHANNEL, "");
            await().until(() -> !AT_QUINTA.eventsOf(CHANNEL).isEmpty());
        }
        Receiver.Hook hook =
                AT_QUINTA.hooks().stream()
                        .filter(one -> one.body().contains(CHANNEL))
                        .findFirst()
                        .orElseThrow();
        return SocketClient.JSON.writeValueAsString(hook);
    }
}
