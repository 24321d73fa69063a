package org.veranda.server.realtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.realtime.protocol.ProtocolFixture.CHAT;
import static org.veranda.server.realtime.protocol.ProtocolFixture.QUIET;
import static org.veranda.server.realtime.protocol.ProtocolFixture.SMALL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veranda.server.testing.WireRow;

import java.time.Duration;

/// wire.md, "Names and limits": client events.
class ClientEventsTest {

    private static final String ROOM = "private-room";

    private final ProtocolFixture fixture = new ProtocolFixture();
    private final Said ana = fixture.open(CHAT);
    private final Said ben = fixture.open(CHAT);

    @Test
    @WireRow("client-events.others")
    void goToEveryoneInTheChannelButTheSender() {
        Said eva = fixture.open(CHAT);
        ana.joins(ROOM, CHAT).forgets();
        ben.joins(ROOM, CHAT).forgets();
        eva.joins("private-other", CHAT).forgets();
        ana.says(
                "{\"event\":\"client-typing\",\"channel\":\"private-room\",\"data\":{\"on\":true},\"user_id\":\"7\",\"extra\":1}");

        assertThat(ben.heard())
                .containsExactly(
                        "{\"event\":\"client-typing\",\"channel\":\"private-room\",\"data\":\"{\\\"on\\\":true}\"}");
        assertThat(ana.heard()).isEmpty();
        assertThat(eva.heard()).isEmpty();
    }

    @Test
    @WireRow("client-events.user")
    void bearTheAuthenticUserIdOnPresenceChannels() {
        ana.joins("presence-team", CHAT, "{\"user_id\":10,\"user_info\":{\"name\":\"Ana\"}}");
        ben.joins("presence-team", CHAT, "{\"user_id\":\"ben\"}").forgets();
        ana.says(
                "{\"event\":\"client-typing\",\"channel\":\"presence-team\",\"data\":\"x\",\"user_id\":\"ben\"}");

        assertThat(ben.heard())
                .containsExactly(
                        "{\"event\":\"client-typing\",\"channel\":\"presence-team\",\"data\":\"x\",\"user_id\":\"10\"}");
    }

    @Test
    void areRefusedWhileTheServerHasTooMuchToDo() {
        ana.joins(ROOM, CHAT);
        ben.joins(ROOM, CHAT).forgets();
        fixture.pile(10_001);
        ana.forgets();
        ana.tells(ROOM, "client-typing", "{}");
        assertRefused(ana);
        assertThat(ben.heard()).isEmpty();

        fixture.pile(10_000);
        ana.tells(ROOM, "client-typing", "{}");
        assertThat(ben.heard()).hasSize(1);
    }

    @Test
    @WireRow("client-events.subscribed")
    void areRefusedWithoutASubscription() {
        ben.joins(ROOM, CHAT).forgets();
        ana.tells(ROOM, "client-typing", "{}");
        assertRefused(ana);

        ana.joins(ROOM, CHAT).leaves(ROOM).tells(ROOM, "client-typing", "{}");
        assertRefused(ana);
        assertThat(ben.heard()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"room", "private-encrypted-room", "cache-room", "#server-to-user-1"})
    @WireRow("client-events.where")
    void areRefusedOnPublicAndEncryptedChannels(String channel) {
        ana.joins(channel, CHAT);
        ben.joins(channel, CHAT).forgets();
        ana.tells(channel, "client-typing", "{}");

        assertRefused(ana);
        assertThat(ben.heard()).isEmpty();
    }

    @Test
    @WireRow("client-events.switch")
    void areRefusedWhereTheAppHasThemSwitchedOff() {
        Said quiet = fixture.open(QUIET).joins(ROOM, QUIET).tells(ROOM, "client-typing", "{}");

        assertRefused(quiet);
    }

    @Test
    @WireRow("client-events.pace")
    void areTenASecondForOneConnectionAndTheEleventhIsRefused() {
        ana.joins(ROOM, CHAT).forgets();
        ben.joins(ROOM, CHAT).forgets();
        for (int i = 0; i < 10; i++) {
            ana.tells(ROOM, "client-typing", "{}");
        }
        assertThat(ana.heard()).isEmpty();
        ana.tells(ROOM, "client-typing", "{}");
        assertRefused(ana);
        assertThat(ben.heard()).hasSize(10);

        fixture.pass(Duration.ofSeconds(1));
        ana.forgets().tells(ROOM, "client-typing", "{}");
        assertThat(ana.heard()).isEmpty();
        assertThat(ben.heard()).hasSize(11);
    }

    @Test
    void haveNamesOf200CharactersAndNoLonger() {
        ana.joins(ROOM, CHAT).forgets();
        ana.tells(ROOM, "client-" + "x".repeat(193), "{}");
        assertThat(ana.heard()).isEmpty();

        ana.tells(ROOM, "client-" + "x".repeat(194), "{}");
        assertRefused(ana);
    }

    @Test
    @WireRow("limits.of-an-app")
    void areAsLargeAsTheAppAllows() {
        Said small = fixture.open(SMALL).joins(ROOM, SMALL).forgets();
        small.tells(ROOM, "client-typing", "é".repeat(10));
        assertThat(small.heard()).isEmpty();

        small.tells(ROOM, "client-typing", "é".repeat(10) + "x");
        assertRefused(small);
        assertThat(small.last()).contains("20 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"seq\":1}",
                "{\"a\":{},\"stream\":\"private-tenant.1\"}",
                "{\"epoch\":null}",
                "{\"\\u0073eq\":1}",
                "{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]],\"seq\":1}"
            })
    void cannotPassForWhatAResortTells(String data) {
        ana.joins("private-tenant.1", CHAT);
        ben.joins("private-tenant.1", CHAT).forgets();
        ana.tells("private-tenant.1", "client-typing", data);
        assertRefused(ana);
        assertThat(ben.heard()).isEmpty();

        ana.joins(ROOM, CHAT).forgets().tells(ROOM, "client-typing", data);
        assertThat(ana.heard()).isEmpty();
    }

    @Test
    void goToTheOthersInATenantsChannelToo() {
        Said serra = fixture.open(CHAT).joins("private-tenant.2", CHAT).forgets();
        ana.joins("private-tenant.1", CHAT);
        ben.joins("private-tenant.1", CHAT).forgets();
        ana.tells("private-tenant.1", "client-typing", "{\"room\":{\"seq\":1}}");

        assertThat(ben.heard()).hasSize(1);
        assertThat(serra.heard()).isEmpty();
    }

    private static void assertRefused(Said client) {
        assertThat(client.last())
                .startsWith("{\"event\":\"pusher:error\",\"data\":{\"code\":4301,");
        assertThat(client.closed()).isNull();
    }
}
