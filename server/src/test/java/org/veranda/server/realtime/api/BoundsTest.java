package org.veranda.server.realtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.veranda.server.testing.TestApps.PLATFORM;
import static org.veranda.server.testing.TestApps.QUINTA;
import static org.veranda.server.testing.TestApps.SERRA;
import static org.veranda.server.testing.TestApps.SMALL;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.AppsServerTest;
import org.veranda.server.testing.TestApp;
import org.veranda.server.testing.TestApps;

import java.time.Duration;
import java.util.List;

/// How much and how fast a backend may call, whatever it signs.
@AppsServerTest
class BoundsTest {

    private static final Duration SECONDS = Duration.ofSeconds(20);

    @Autowired TestApps apps;

    @Test
    void slowDownAnAppThatPublishesTooFast() {
        until429(SMALL, "\"pace\"");

        assertThat(publish(PLATFORM, "\"pace\"").status()).isEqualTo(200);
    }

    /// It may publish three events a second: to three channels is as much as three.
    @Test
    void countAnEventForEveryChannelItGoesTo() {
        await().atMost(SECONDS)
                .until(() -> publish(SMALL, "\"one\",\"two\",\"three\"").status() == 200);

        Answer next = publish(SMALL, "\"one\",\"two\",\"three\"");

        assertThat(next.status()).isEqualTo(429);
        assertThat(next.header("Retry-After")).contains("1");
        assertThat(next.json().path("message").asString()).contains("every channel");
    }

    @Test
    void takeFromTheSecondsThatFollowWhatASecondHasNoRoomFor() {
        String ten = "\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\"";
        await().atMost(SECONDS).until(() -> publish(SMALL, ten).status() == 200);

        Answer next = publish(SMALL, "\"pace\"");

        assertThat(next.status()).isEqualTo(429);
        assertThat(Integer.parseInt(next.header("Retry-After").orElseThrow())).isGreaterThan(1);
        assertThat(publish(PLATFORM, ten).status()).isEqualTo(200);
    }

    @Test
    void countACallThatIsRefusedAsWell() {
        Answer answer = publish(SMALL, "\"no channel\"");
        for (int i = 0; i < 50 && answer.status() != 429; i++) {
            answer = publish(SMALL, "\"no channel\"");
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(publish(PLATFORM, "\"no channel\"").status()).isEqualTo(400);
    }

    @Test
    void slowDownAnAppThatListsAllChannelsAllTheTimeAndNoOther() {
        Answer answer = QUINTA.get(apps.server(), "/channels");
        for (int i = 0; i < 2_000 && answer.status() == 200; i++) {
            answer = QUINTA.get(apps.server(), "/channels");
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(SERRA.get(apps.server(), "/channels").status()).isEqualTo(200);
    }

    @Test
    void refuseABodyThatIsTooLongWhetherOrNotItSaysSo() {
        String body = "x".repeat(200_000);

        for (Answer answer :
                List.of(
                        PLATFORM.publish(apps.server(), body),
                        PLATFORM.publishInChunks(apps.server(), body))) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.json().path("message").asString()).contains("The body of this call");
        }
    }

    private void until429(TestApp app, String channels) {
        Answer answer = publish(app, channels);
        for (int i = 0; i < 50 && answer.status() == 200; i++) {
            answer = publish(app, channels);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After").map(Integer::parseInt).orElseThrow()).isPositive();
    }

    private Answer publish(TestApp app, String channels) {
        return app.publish(
                apps.server(),
                "{\"name\":\"told\",\"data\":\"1\",\"channels\":[" + channels + "]}");
    }
}
