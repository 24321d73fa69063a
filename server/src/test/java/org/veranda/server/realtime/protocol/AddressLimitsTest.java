package org.veranda.server.realtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.veranda.server.realtime.protocol.ProtocolFixture.CHAT;
import static org.veranda.server.realtime.protocol.ProtocolFixture.QUIET;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.watch.Attempt;
import org.veranda.server.realtime.watch.Trouble;

import java.time.Duration;

/// What one address may cost, however many sockets it opens. Here 60 wrong signatures at once, then 3 a second.
class AddressLimitsTest {

    private final ProtocolFixture fixture = new ProtocolFixture();

    @Test
    void hasSoManyWrongSignaturesTogether() {
        for (int i = 0; i < 20; i++) {
            Said one = fixture.open(CHAT);
            for (int n = 0; n < 3; n++) {
                assertThat(one.joins("private-x", QUIET).last()).contains("4009");
            }
        }

        assertThat(fixture.open(CHAT).joins("private-x", QUIET).last())
                .contains("4301", "wrong signatures");
        assertThat(fixture.open(CHAT).signsIn(QUIET, "{\"id\":\"ana\"}").last())
                .contains("4301", "wrong signatures");
        assertThat(fixture.open(QUIET).joins("private-x", CHAT).last()).contains("4009");
        fixture.pass(Duration.ofSeconds(1));
        assertThat(fixture.open(CHAT).joins("private-x", QUIET).last()).contains("4009");
    }

    @Test
    void takesNothingFromThoseWhoSignWellHoweverOthersSign() {
        for (int i = 0; i < 50; i++) {
            fixture.open(CHAT).joins("private-x", QUIET).joins("private-x", QUIET);
        }

        assertThat(fixture.open(CHAT).joins("private-x", CHAT).last()).contains("succeeded");
        assertThat(fixture.open(CHAT).signsIn(CHAT, "{\"id\":\"ana\"}").last())
                .contains("signin_success");
        assertThat(fixture.open(QUIET).joins("private-x", QUIET).last()).contains("succeeded");
    }

    @Test
    void isToldWhyItIsTurnedAwayAThousandTimesAndThenCut() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(fixture.open("nobody", "7").last()).contains("4001");
        }
        Said cut = fixture.open("nobody", "7");
        assertThat(cut.heard()).isEmpty();
        assertThat(cut.isCut()).isTrue();
        assertThat(fixture.failures.latest())
                .extracting(Attempt::trouble, Attempt::times)
                .containsExactly(tuple(Trouble.UNKNOWN_KEY, 1_001L));
        assertThat(fixture.open(CHAT).last()).contains("connection_established");

        fixture.pass(Duration.ofSeconds(1));
        assertThat(fixture.open("nobody", "7").last()).contains("4001");
    }

    @Test
    void isInSoManyChannelsTogether() {
        for (int i = 0; i < 8; i++) {
            Said one = fixture.open(CHAT);
            for (int n = 0; n < 500; n++) {
                fixture.pass(Duration.ofMillis(100));
                one.joins("room-" + i + "-" + n, CHAT);
            }
            assertThat(one.last()).contains("succeeded");
        }
        Said late = fixture.open(CHAT);

        assertThat(late.joins("room", CHAT).heard().get(1)).contains("LimitReached", "429");
        assertThat(fixture.open(QUIET).joins("room", QUIET).last()).contains("succeeded");
    }

    @Test
    void letsNoGuestTakeThePlacesOfThoseWhoSign() {
        Said desk = fixture.open(CHAT).joins("private-desk", CHAT);
        Said first = fixture.open(QUIET);
        for (int i = 2; i < ProtocolFixture.SEATS; i++) {
            fixture.open(QUIET);
        }
        Said late = fixture.open(CHAT);

        assertThat(late.joins("private-desk", CHAT).last()).contains("succeeded");
        assertThat(first.last()).contains("pusher:error", "\"code\":4100");
        assertThat(first.closed()).isEqualTo(Closing.OVER_CAPACITY);
        assertThat(desk.closed()).isNull();
    }
}
