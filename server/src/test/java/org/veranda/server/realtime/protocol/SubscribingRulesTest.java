package org.veranda.server.realtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.realtime.protocol.ProtocolFixture.CHAT;
import static org.veranda.server.realtime.protocol.ProtocolFixture.QUINTAS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.watch.Trouble;
import org.veranda.server.testing.WireRow;
import org.veranda.wire.PusherFrame.Subscribe;

import java.time.Duration;

/// wire.md, "Subscribing" and "Names and limits"; contract.md, section 4: apps stay within their tenants.
class SubscribingRulesTest {

    private static final String PRESENCE = "presence-tenant.1.presence";

    private final ProtocolFixture fixture = new ProtocolFixture();
    private final Said ana = fixture.open(CHAT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"user_id\":null}",
                "{\"user_id\":\"\"}",
                "{\"user_id\":1.5}",
                "{\"user_id\":true}",
                "{\"user_id\":[]}",
                "ana"
            })
    void wantsAUserIdInAPresenceChannel(String channelData) {
        ana.joins("presence-team", CHAT, channelData);

        assertThat(ana.heard().get(1)).contains("subscription_error", "InvalidChannelData", "400");
        assertThat(ana.closed()).isNull();
    }

    @Test
    void wantsChannelDataInAPresenceChannelEvenWithASignature() {
        ana.joins("presence-team", CHAT);

        assertThat(ana.heard().get(1)).contains("subscription_error", "channel_data");
    }

    @Test
    @WireRow("limits.user-object")
    void takesAUserObjectOfOneKilobyteAndNoLarger() {
        String info = "\"" + "x".repeat(1022) + "\"";
        ana.joins("presence-a", CHAT, "{\"user_id\":1,\"user_info\":%s}".formatted(info));
        assertThat(ana.last()).contains("subscription_succeeded");

        ana.joins(
                "presence-b",
                CHAT,
                "{\"user_id\":1,\"user_info\":%s}".formatted(info.replaceFirst("x", "xx")));
        assertThat(ana.last()).contains("1024");
    }

    @Test
    @WireRow("subscribing.member")
    void comparesUserIdsAsTexts() {
        ana.joins("presence-team", CHAT, "{\"user_id\":10}");
        Said again = fixture.open(CHAT).joins("presence-team", CHAT, "{\"user_id\":\"10\"}");

        assertThat(again.last()).contains("\\\"ids\\\":[\\\"10\\\"]", "\\\"count\\\":1");
        assertThat(ana.heard()).hasSize(2);
    }

    @Test
    @WireRow("limits.members")
    void takesAHundredMembersAndNoMore() {
        for (int i = 0; i < 100; i++) {
            fixture.open(CHAT).joins("presence-team", CHAT, "{\"user_id\":" + i + "}");
        }
        Said late = fixture.open(CHAT).joins("presence-team", CHAT, "{\"user_id\":100}");
        assertThat(late.heard().get(1)).contains("subscription_error", "LimitReached", "100");
        assertThat(late.joins("presence-team", CHAT, "{\"user_id\":99}").last())
                .contains("\\\"count\\\":100");
    }

    @Test
    void takesMoreMembersInATenantsPresence() {
        for (int i = 0; i < 100; i++) {
            fixture.open(CHAT).joins(PRESENCE, CHAT, "{\"user_id\":" + i + "}");
        }

        assertThat(ana.joins(PRESENCE, CHAT, "{\"user_id\":100}").last())
                .contains("\\\"count\\\":101");
    }

    @Test
    void signsWithTheChannelDataByteForByte() {
        ana.joins("presence-team", CHAT, "{ \"user_id\" : 1 }");

        assertThat(ana.last()).contains("subscription_succeeded");
    }

    @Test
    void keepsAnAppWithinItsTenantsWhateverItSigns() {
        Said quintas = fixture.open(QUINTAS);
        for (String channel :
                new String[] {
                    "private-tenant.2",
                    "private-tenant.2.frontdesk",
                    "private-device.A-1",
                    "private-tenant.12"
                }) {
            quintas.joins(channel, QUINTAS);
            assertThat(quintas.last()).as(channel).contains("4009", "may not touch");
            quintas.tells(channel, "client-x", "{}");
            assertThat(quintas.last()).as(channel).contains("4301");
        }
        quintas.joins("presence-tenant.2.presence", QUINTAS, "{\"user_id\":1}");
        assertThat(quintas.last()).contains("may not touch");
        assertThat(quintas.joins("private-tenant.1", QUINTAS).last()).contains("in private");
        assertThat(quintas.joins("private-own", QUINTAS).last()).contains("succeeded");
    }

    @Test
    void asksWhoseUserItIsWhereAnAppHasTenants() {
        Said quintas = fixture.open(QUINTAS);
        quintas.joins("private-user.7", QUINTAS);
        quintas.joins("private-user.8", QUINTAS);
        assertThat(quintas.heard()).hasSize(1);
        fixture.look();

        assertThat(quintas.heard().get(1)).isEqualTo("in private-user.7");
        assertThat(quintas.last()).contains("4009", "private-user.8");
        assertThat(ana.joins("private-user.8", CHAT).last()).isEqualTo("in private-user.8");
    }

    @Test
    void dropsALookThatIsNotWantedAnyMoreAndLooksOnceForAll() {
        Said quintas = fixture.open(QUINTAS).joins("private-user.7", QUINTAS);
        quintas.leaves("private-user.7");
        Said other = fixture.open(QUINTAS);
        other.joins("private-user.7", QUINTAS).joins("private-user.7", QUINTAS);
        assertThat(fixture.looks).hasSize(2);
        fixture.look();

        assertThat(quintas.heard()).hasSize(1);
        assertThat(other.heard()).hasSize(2).last().isEqualTo("in private-user.7");
    }

    @Test
    void boundsHowOftenOneGoesInAndOutOfPresenceChannels() {
        Said ben = fixture.open(CHAT).joins("presence-team", CHAT, "{\"user_id\":2}");
        for (int i = 0; i < 1_000; i++) {
            fixture.pass(Duration.ofMillis(200));
            ana.joins("presence-team", CHAT, "{\"user_id\":1}").leaves("presence-team");
        }
        assertThat(ana.heard().stream().filter(frame -> frame.contains("too often"))).isNotEmpty();
        assertThat(ben.heard().stream().filter(frame -> frame.contains("member_added")))
                .hasSizeBetween(800, 950);

        fixture.pass(Duration.ofSeconds(1));
        ana.joins("presence-team", CHAT, "{\"user_id\":1}");
        assertThat(ana.last()).contains("subscription_succeeded");
    }

    @Test
    void closesWhoSendsTooManyWrongSignaturesAndNobodyElse() {
        Said ben = fixture.open(CHAT);
        for (int i = 0; i < 3; i++) {
            ana.joins("private-x", QUINTAS);
            assertThat(ana.last()).contains("4009");
        }
        assertThat(ana.joins("private-a", CHAT).last()).contains("succeeded");
        ana.joins("private-x", QUINTAS);

        assertThat(ana.closed()).isEqualTo(Closing.WRONG_SIGNATURES);
        assertThat(ana.last()).contains("4100", "too many wrong signatures");
        assertThat(ben.joins("private-x", CHAT).last()).contains("succeeded");
        assertThat(ben.closed()).isNull();
        assertThat(fixture.failures.latest().getFirst().trouble())
                .isEqualTo(Trouble.TOO_MANY_WRONG_SIGNATURES);
    }

    @Test
    void refusesUserIdsThatCannotBeKept() {
        ana.joins("presence-team", CHAT, "{\"user_id\":\"a\\u0000b\"}");
        assertThat(ana.heard().get(1)).contains("InvalidChannelData", "control characters");
        Said quintas = fixture.open(QUINTAS);
        quintas.joins("presence-team", QUINTAS, "{\"user_id\":\"\\ud800\"}");
        assertThat(quintas.heard().get(1)).contains("InvalidChannelData");
        quintas.signsIn(QUINTAS, "{\"id\":\"a\\u0000b\"}");
        assertThat(quintas.last()).contains("4009", "control characters");
        assertThat(quintas.joins("#server-to-user-a\u0000b", QUINTAS).heard().toString())
                .contains("InvalidChannel");
    }

    /// It has left while its question was looked at.
    @Test
    void saysNothingAgainstOneWhoIsGone() {
        Said quintas = fixture.open(QUINTAS);
        quintas.joins("private-user.7", QUINTAS);
        quintas.hangsUp();
        fixture.look();
        ana.joins("private-user.7", CHAT);

        assertThat(quintas.heard()).hasSize(1);
        assertThat(fixture.failures.latest()).isEmpty();
        assertThat(ana.last()).isEqualTo("in private-user.7");
    }

    @Test
    void tellsBackNoMoreOfANameThanANameMayHave() {
        ana.says(new Subscribe("private-" + "x".repeat(60_000), null, null, null));
        ana.says(new Subscribe("no name " + "x".repeat(60_000), null, null, null));

        assertThat(ana.heard()).hasSize(5).allMatch(frame -> frame.length() < 500);
        assertThat(fixture.open(CHAT).closed()).isNull();
    }
}
