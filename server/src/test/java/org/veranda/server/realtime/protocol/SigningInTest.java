package org.veranda.server.realtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.realtime.protocol.ProtocolFixture.CHAT;
import static org.veranda.server.realtime.protocol.ProtocolFixture.QUIET;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.testing.WireRow;
import org.veranda.wire.PusherFrame.SignIn;

/// wire.md, "Users".
class SigningInTest {

    private static final String ANA = "{\"id\":\"ana\"}";
    private static final String BEN = "{\"id\":\"ben\"}";

    private final ProtocolFixture fixture = new ProtocolFixture();
    private final Said client = fixture.open(CHAT);

    @Test
    @WireRow("users.sign-in")
    void isAnsweredWithTheUserDataAndWithoutTheSignature() {
        client.signsIn(CHAT, ANA);

        assertThat(client.last())
                .isEqualTo(
                        "{\"event\":\"pusher:signin_success\",\"data\":{\"user_data\":\"{\\\"id\\\":\\\"ana\\\"}\"}}");
    }

    @Test
    void wantsASignatureOfTheSocketsOwnApp() {
        client.signsIn(QUIET, ANA);
        assertRefused(client);
        client.says(new SignIn(null, ANA));
        assertRefused(client);
        client.says("{\"event\":\"pusher:signin\",\"data\":{\"auth\":\"chat-key:00\"}}");
        assertThat(client.last()).contains("\"code\":null");
        assertThat(client.signsIn(CHAT, ANA).last()).contains("signin_success");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"\"}",
                "{\"id\":{}}",
                "[]",
                "ana",
                "{\"id\":\"ana\",\"watchlist\":\"ben\"}",
                "{\"id\":\"ana\",\"watchlist\":[7]}"
            })
    void wantsAnId(String userData) {
        assertRefused(client.signsIn(CHAT, userData));
    }

    @Test
    @WireRow("limits.user-object")
    void takesAUserOfOneKilobyteAndNoLargerWhateverTheWatchlistTakes() {
        String info = "x".repeat(1024 - "{\"id\":\"ana\",\"info\":\"\",\"watchlist\":}".length());
        String user = "{\"id\":\"ana\",\"info\":\"%s\",\"watchlist\":[\"%s\"]}";
        String friend = "b".repeat(2_000);

        assertRefused(client.signsIn(CHAT, user.formatted(info + "x", friend)));
        assertThat(client.signsIn(CHAT, user.formatted(info, friend)).last())
                .contains("signin_success");
        assertThat(fixture.open(QUIET).signsIn(QUIET, ANA).last()).contains("signin_success");
    }

    @Test
    @WireRow("users.second")
    void isForOneUserAsLongAsTheSocketLives() {
        client.signsIn(CHAT, ANA);
        assertThat(client.signsIn(CHAT, ANA).last()).contains("signin_success");
        assertRefused(client.signsIn(CHAT, BEN));
        fixture.users.terminate("chat", "ben");
        fixture.settle();

        assertThat(client.closed()).isNull();
    }

    @Test
    @WireRow("users.own-channel")
    void opensTheUsersOwnChannelToNobodyElse() {
        String own = "#server-to-user-ana";
        client.joins(own, CHAT);
        assertThat(client.heard().get(1)).contains("subscription_error", "401");

        assertThat(client.signsIn(CHAT, ANA).joins(own, CHAT).last())
                .contains("subscription_succeeded", own);
        assertThat(client.joins("#server-to-user-ben", CHAT).last()).contains("4009");
        Said ben = fixture.open(CHAT).signsIn(CHAT, BEN).joins(own, CHAT);
        assertThat(ben.last()).contains("4009");
    }

    @Test
    void letsTheAppEndAllConnectionsOfAUser() {
        Said second = fixture.open(CHAT).signsIn(CHAT, ANA);
        Said ben = fixture.open(CHAT).signsIn(CHAT, BEN);
        Said other = fixture.open(QUIET).signsIn(QUIET, ANA);
        client.signsIn(CHAT, ANA);
        fixture.users.terminate("chat", "ana");
        fixture.settle();

        for (Said ended : new Said[] {client, second}) {
            assertThat(ended.last()).contains("pusher:error", "\"code\":4009");
            assertThat(ended.closed()).extracting(Closing::code).isEqualTo(4009);
        }
        assertThat(ben.closed()).isNull();
        assertThat(other.closed()).isNull();
    }

    @Test
    @WireRow("closing.deaf")
    void isTheEndOfWhatASocketMayDoOnceTheAppEndsIt() {
        Said ben = fixture.open(CHAT).joins("private-x", CHAT);
        client.signsIn(CHAT, ANA).joins("private-x", CHAT);
        fixture.users.terminate("chat", "ana");
        fixture.settle();
        int heard = client.heard().size();
        client.tells("private-x", "client-late", "{}").joins("private-y", CHAT);
        client.says("{\"event\":\"pusher:ping\"}");

        assertThat(client.heard()).hasSize(heard);
        assertThat(ben.heard()).hasSize(2);
        assertThat(ben.closed()).isNull();
    }

    @Test
    void isForSoManySocketsOfOneUserOfOneApp() {
        for (int i = 0; i < ProtocolFixture.SOCKETS_OF_A_USER; i++) {
            assertThat(fixture.open(CHAT).signsIn(CHAT, ANA).last()).contains("signin_success");
        }
        client.signsIn(CHAT, ANA);

        assertThat(client.last()).contains("\"code\":4301", "Too many connections of this user");
        assertThat(client.closed()).isNull();
        assertThat(fixture.open(CHAT).signsIn(CHAT, BEN).last()).contains("signin_success");
        assertThat(fixture.open(QUIET).signsIn(QUIET, ANA).last()).contains("signin_success");
    }

    private static void assertRefused(Said client) {
        assertThat(client.last())
                .startsWith("{\"event\":\"pusher:error\",\"data\":{\"code\":4009,");
        assertThat(client.closed()).isNull();
    }
}
