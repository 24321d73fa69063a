package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.server.testing.WireRow;

import tools.jackson.databind.JsonNode;

/// wire.md, "Subscribing".
@ServerTest
@Import(Wire.class)
class SubscribingTest {

    @Autowired Wire wire;
    @Autowired TwoTenants two;

    @Test
    @WireRow({"subscribing.public", "subscribing.success"})
    void welcomesAPublicChannelThatComesWithAnEmptyAuth() {
        try (SocketClient client = wire.open()) {
            client.socketId();
            client.subscribe("room", "");

            assertThat(client.nextText())
                    .isEqualTo(
                            "{\"event\":\"pusher_internal:subscription_succeeded\",\"channel\":\"room\",\"data\":\"{}\"}");
        }
    }

    @Test
    @WireRow("subscribing.data")
    void takesSubscribeDataAsAJsonString() {
        try (SocketClient client = wire.open()) {
            client.socketId();
            client.say(
                    "{\"event\":\"pusher:subscribe\",\"data\":\"{\\\"channel\\\":\\\"room\\\",\\\"auth\\\":\\\"\\\"}\"}");

            assertThat(client.next("pusher_internal:subscription_succeeded").path("channel"))
                    .hasToString("\"room\"");
        }
    }

    @Test
    @WireRow("subscribing.unsigned")
    void answersAWrongSignatureWithTwoErrorsAndKeepsTheSocket() {
        try (SocketClient client = wire.open()) {
            client.socketId();
            client.subscribe("private-tenant.1", wire.key() + ":0123");

            JsonNode first = client.next();
            JsonNode second = client.next();
            client.say("{\"event\":\"pusher:ping\",\"data\":{}}");

            assertThat(first.path("event").asString()).isEqualTo("pusher:subscription_error");
            assertThat(first.path("channel").asString()).isEqualTo("private-tenant.1");
            assertThat(first.path("data").path("type").asString()).isEqualTo("AuthError");
            assertThat(first.path("data").path("status").asInt()).isEqualTo(401);
            assertThat(second.path("event").asString()).isEqualTo("pusher:error");
            assertThat(client.next().path("event").asString()).isEqualTo("pusher:pong");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "private-x",
                "private-cache-x",
                "private-encrypted-x",
                "private-encrypted-cache-x",
                "presence-x",
                "presence-cache-x"
            })
    @WireRow("subscribing.guarded")
    void guardsWhateverStartsWithPrivateOrPresenceAndADash(String channel) {
        try (SocketClient client = wire.open()) {
            client.socketId();
            client.subscribe(channel, "");

            assertThat(client.next().path("event").asString())
                    .isEqualTo("pusher:subscription_error");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"privateer", "my-private-x", "presenceless"})
    @WireRow("subscribing.look-alikes")
    void leavesNamesThatOnlyLookGuardedPublic(String channel) {
        try (SocketClient client = wire.open()) {
            client.socketId();
            client.subscribe(channel, "");

            assertThat(client.next().path("event").asString())
                    .isEqualTo("pusher_internal:subscription_succeeded");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "room with space", "réception", "a/b", "#server-to-user-1"})
    @WireRow("limits.channel-name")
    void refusesNamesThatAreNotChannels(String channel) {
        try (SocketClient client = wire.open()) {
            client.socketId();
            client.subscribe(channel, "");

            assertThat(client.next().path("event").asString())
                    .isEqualTo("pusher:subscription_error");
        }
    }

    @Test
    void takesASignatureForItsOwnSocketOnly() {
        try (SocketClient other = wire.open();
                SocketClient client = wire.open()) {
            String auth = wire.sign(other.socketId(), "private-x");
            client.socketId();
            client.subscribe("private-x", auth);

            assertThat(client.next().path("event").asString())
                    .isEqualTo("pusher:subscription_error");
        }
    }

    @Test
    @WireRow("subscribing.twice")
    void deliversOnceHoweverOftenOneSubscribes() {
        TwoTenants.Pair pair = two.found();
        String channel = "private-tenant." + pair.quinta();
        try (SocketClient client = wire.open()) {
            String auth = wire.sign(client.socketId(), channel);
            client.subscribe(channel, auth);
            client.subscribe(channel, auth);
            client.next("pusher_internal:subscription_succeeded");
            wire.commit(pair.quinta(), 1);
            wire.commit(pair.serra(), 1);

            assertThat(client.next().path("event").asString()).isEqualTo("LayoutChanged");
            assertThat(client.poll(300)).isNull();
        }
    }

    @Test
    @WireRow("subscribing.unsubscribe")
    void hearsNothingAfterUnsubscribingAndGetsNoAnswerToIt() {
        TwoTenants.Pair pair = two.found();
        try (SocketClient client = wire.openIn("private-tenant." + pair.quinta())) {
            client.say(
                    "{\"event\":\"pusher:unsubscribe\",\"data\":{\"channel\":\"private-tenant.%s\"}}"
                            .formatted(pair.quinta()));
            client.say("{\"event\":\"pusher:unsubscribe\",\"data\":{\"channel\":\"unknown\"}}");
            client.say("{\"event\":\"pusher:ping\"}");
            assertThat(client.next().path("event").asString()).isEqualTo("pusher:pong");
            wire.commit(pair.quinta(), 1);

            assertThat(client.poll(300)).isNull();
        }
    }

    @Test
    void boundsTheChannelsOfOneSocket() {
        try (SocketClient client = wire.open()) {
            client.socketId();
            for (int i = 0; i < 501; i++) {
                client.subscribe("room-" + i, "");
            }

            JsonNode refused = client.next("pusher:subscription_error");
            assertThat(refused.path("channel").asString()).isEqualTo("room-500");
            assertThat(client.isClosed()).isFalse();
        }
    }

    @Test
    @WireRow("limits.channel-name")
    void takesNamesOf200CharactersAndNoLonger() {
        try (SocketClient client = wire.open()) {
            client.socketId();
            client.subscribe("x".repeat(200), "");
            assertThat(client.next().path("event").asString())
                    .isEqualTo("pusher_internal:subscription_succeeded");

            client.subscribe("x".repeat(201), "");
            assertThat(client.next().path("event").asString())
                    .isEqualTo("pusher:subscription_error");
        }
    }

    @Test
    @WireRow("closing.never-43xx")
    void answersAClientEventWithAn4301FrameAndNeverWithAClose() {
        try (SocketClient client = wire.open()) {
            client.socketId();
            client.say("{\"event\":\"client-typing\",\"channel\":\"private-x\",\"data\":{}}");
            client.say("{\"event\":\"pusher:ping\"}");

            assertThat(client.next().path("data").path("code").asInt()).isEqualTo(4301);
            assertThat(client.next().path("event").asString()).isEqualTo("pusher:pong");
        }
    }
}
