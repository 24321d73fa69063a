package org.veranda.server.realtime.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.connection.Frame;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class WatchedConnectionTest {

    private static final Caller ANA = new Caller("192.0.2.1", "", "js", "8.6.0", "7", "key");

    private final FailedAttempts attempts = new FailedAttempts(InstantSource.system());
    private final Told told = new Told();
    private final WatchedConnection watched = new WatchedConnection(told, ANA, attempts);

    @ParameterizedTest
    @CsvSource({
        "4001, UNKNOWN_KEY",
        "4003, APP_DISABLED",
        "4004, OVER_QUOTA",
        "4007, PROTOCOL_UNSUPPORTED",
        "4008, PROTOCOL_MISSING",
        "4009, ACCESS_ENDED",
        "4100, OVER_CAPACITY",
        "4201, NO_PONG",
        "1002, MALFORMED",
        "1003, NOT_TEXT",
        "1007, MALFORMED",
        "1009, MALFORMED",
        "1011, SERVER_FAULT"
    })
    void notesWhyTheServerEndsIt(int code, Trouble trouble) {
        watched.close(new Closing(code, "why"));

        assertThat(troubles()).containsExactly(trouble);
        assertThat(attempts.latest().getFirst().caller()).isEqualTo(ANA);
        assertThat(told.heard).containsExactly("close " + code);
    }

    static Stream<Arguments> ofOneClientAlone() {
        return Stream.of(
                arguments(Closing.OVER_CAPACITY, Trouble.OVER_CAPACITY),
                arguments(Closing.TOO_SLOW, Trouble.TOO_SLOW),
                arguments(Closing.FLOOD, Trouble.FLOOD),
                arguments(Closing.UNFINISHED, Trouble.UNFINISHED),
                arguments(Closing.TOO_MANY_OPENS, Trouble.TOO_MANY_OPENS),
                arguments(Closing.WRONG_SIGNATURES, Trouble.TOO_MANY_WRONG_SIGNATURES));
    }

    @ParameterizedTest
    @MethodSource("ofOneClientAlone")
    void tellsApartWhyACapacityIsUsedUp(Closing why, Trouble trouble) {
        watched.close(why);

        assertThat(troubles()).containsExactly(trouble);
        assertThat(told.heard).containsExactly("close 4100");
    }

    @Test
    void notesOneThatIsCutForWhatItWouldHaveBeenTold() {
        watched.cut(new Closing(4001, "why"));

        assertThat(troubles()).containsExactly(Trouble.UNKNOWN_KEY);
        assertThat(told.heard).containsExactly("abort");
    }

    @Test
    void tellsLostAccessFromAForeignOrigin() {
        watched.close(Closing.FOREIGN_ORIGIN);

        assertThat(troubles()).containsExactly(Trouble.ORIGIN_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1005, 4200, 4999})
    void findsNothingWrongWithAGoodbyeOrAReconnect(int code) {
        watched.close(new Closing(code, ""));
        watched.abort();

        assertThat(troubles()).isEmpty();
        assertThat(told.heard).containsExactly("close " + code, "abort");
    }

    @Test
    void notesAClientThatHadToBeCutOff() {
        watched.abort();

        assertThat(troubles()).containsExactly(Trouble.STALLED);
    }

    private List<Trouble> troubles() {
        return attempts.latest().stream().map(Attempt::trouble).toList();
    }

    private static final class Told implements Connection {

        private final List<String> heard = new ArrayList<>();

        @Override
        public boolean write(Frame[] frames, int count, Runnable taken) {
            return true;
        }

        @Override
        public void close(Closing why) {
            heard.add("close " + why.code());
        }

        @Override
        public void abort() {
            heard.add("abort");
        }

        @Override
        public long received() {
            return 0;
        }

        @Override
        public long unfinished() {
            return 0;
        }
    }
}
