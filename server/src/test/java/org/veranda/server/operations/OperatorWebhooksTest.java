package org.veranda.server.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.TestApps.AT_BROKEN;
import static org.veranda.server.testing.TestApps.BROKEN;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veranda.server.realtime.SocketClient;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// What the operator's page tells of webhooks that two apps could not be told, and what it has done about them.
class OperatorWebhooksTest extends SignedInOperator {

    @Autowired
    @Qualifier("platform")
    JdbcClient platform;

    @Test
    void showsWhatAnAppCouldNotBeToldAndTellsItAgain() {
        AT_BROKEN.answer(500);
        try (SocketClient _ = in(BROKEN, "hook-operated")) {
            until(() ->
                    assertThat(stuck())
                            .extracting(event -> event.path("event").asString())
                            .contains("channel_occupied"));
            JsonNode event = stuck().getFirst();
            assertThat(event.path("error").asString()).contains("500");
            AT_BROKEN.answer(200);

            until(() -> {
                stuck().forEach(each -> retry(each.path("id").asString()));
                assertThat(stuck()).isEmpty();
            });

            assertThat(retry(event.path("id").asString())).isEqualTo(404);
            assertThat(trail("WEBHOOK_RETRY")).contains(event.path("id").asString());
            assertThat(find(ask("webhooks").path("apps"), "app", "broken").has("pending")).isTrue();
        }
        until(() -> assertThat(AT_BROKEN.eventsOf("hook-operated")).contains("channel_vacated"));
        AT_BROKEN.answer(500);
    }

    @Test
    void dropsWhatIsNotToBeToldAndTellsAllOfAnAppAgain() {
        AT_BROKEN.answer(500);
        try (SocketClient _ = in(BROKEN, "hook-dropped")) {
            until(() -> assertThat(setAside("hook-dropped", "broken")).isNotEmpty());
            assertThat(setAside("hook-dropped", "quinta")).isEmpty();

            String id = setAside("hook-dropped", "").getFirst().path("id").asString();
            assertThat(drop(id)).isEqualTo(204);
            assertThat(drop(id)).isEqualTo(404);
            assertThat(trail("WEBHOOK_DROP")).contains(id);
        }
        until(() -> assertThat(setAside("hook-dropped", "broken")).isNotEmpty());
        AT_BROKEN.answer(200);

        String all = Operator.PATH + "webhooks/apps/%s/retry";
        assertThat(operator.post(all.formatted("broken"), Map.of()).data().path("count").asInt())
                .isPositive();
        assertThat(operator.post(all.formatted("small"), Map.of()).data().path("count").asInt())
                .isZero();
        assertThat(trail("WEBHOOK_RETRY_ALL")).contains("broken", "small");
        until(() -> assertThat(AT_BROKEN.eventsOf("hook-dropped")).contains("channel_vacated"));
        until(() -> assertThat(setAside("hook-dropped", "broken")).isEmpty());
        AT_BROKEN.answer(500);
    }

    private List<JsonNode> stuck() {
        return stream(ask("webhooks").path("stuck"))
                .filter(event -> event.path("channel").asString().equals("hook-operated"))
                .toList();
    }

    private List<JsonNode> setAside(String channel, String app) {
        return stream(ask("webhooks?app=" + app).path("stuck"))
                .filter(event -> event.path("channel").asString().equals(channel))
                .toList();
    }

    /// What this operator had done so, as it was written down.
    private List<String> trail(String kind) {
        return platform.sql(
                        "select detail from platform_trail where email = :email and kind = :kind")
                .param("email", EMAIL)
                .param("kind", kind)
                .query(String.class)
                .list();
    }

    private int drop(String id) {
        return operator.delete(Operator.PATH + "webhooks/" + id).status();
    }

    private int retry(String id) {
        return operator.post(Operator.PATH + "webhooks/" + id + "/retry").status();
    }
}
