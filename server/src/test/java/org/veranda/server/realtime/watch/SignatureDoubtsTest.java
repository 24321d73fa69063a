package org.veranda.server.realtime.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.realtime.watch.SignatureDoubts.Doubt;

import java.util.List;

class SignatureDoubtsTest {

    private static final App MINE = new App("mine", "my-key", "my-secret", List.of("*"));
    private static final App OTHER = new App("other", "other-key", "other-secret", List.of("*"));
    private static final String HERE = "192.0.2.1";
    private static final String SOCKET = "1234.1234";
    private static final String DATA = "{\"user_id\":\"1\"}";

    private final RecentSockets sockets = new RecentSockets();
    private final SignatureDoubts doubts = new SignatureDoubts(new Apps(MINE, OTHER), sockets);

    @BeforeEach
    void giveSocketsOut() {
        sockets.add("198.51.100.9", "9.9");
        sockets.add(HERE, "1.1");
        sockets.add(HERE, SOCKET);
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(about("private-x", null, null).trouble()).isEqualTo(Trouble.AUTH_MISSING);
        assertThat(about("private-x", null, " ").trouble()).isEqualTo(Trouble.AUTH_MISSING);
    }

    @Test
    void saysThatItIsNotOfTheForm() {
        String good = signed(MINE, SOCKET, "private-x", null);

        for (String auth :
                List.of("nonsense", "my-key:0123", good.toUpperCase(java.util.Locale.ROOT))) {
            assertThat(about("private-x", null, auth).trouble())
                    .as(auth)
                    .isEqualTo(Trouble.AUTH_MALFORMED);
        }
    }

    @Test
    void namesTheOtherKey() {
        Doubt doubt = about("private-x", null, signed(OTHER, SOCKET, "private-x", null));

        assertThat(doubt).isEqualTo(new Doubt(Trouble.AUTH_OTHER_KEY, "other-key"));
    }

    @Test
    void namesTheOtherSocketOfTheSameClient() {
        Doubt doubt = about("private-x", null, signed(MINE, "1.1", "private-x", null));

        assertThat(doubt).isEqualTo(new Doubt(Trouble.AUTH_OTHER_SOCKET, "1.1"));
    }

    @Test
    void tellsNothingOfSocketsElsewhere() {
        Doubt doubt = about("private-x", null, signed(MINE, "9.9", "private-x", null));

        assertThat(doubt).isEqualTo(new Doubt(Trouble.AUTH_OTHER_SECRET, ""));
    }

    @Test
    void namesTheOtherChannelWithAnotherPrefixOrOneTheSocketIsIn() {
        for (String other : List.of("x", "presence-x", "private-private-x", "private-joined")) {
            Doubt doubt = about("private-x", null, signed(MINE, SOCKET, other, null));

            assertThat(doubt).isEqualTo(new Doubt(Trouble.AUTH_OTHER_CHANNEL, other));
        }
    }

    @Test
    void saysThatAPresenceChannelNeedsData() {
        Doubt doubt = about("presence-x", null, signed(MINE, SOCKET, "presence-x", null));

        assertThat(doubt.trouble()).isEqualTo(Trouble.AUTH_NO_DATA);
    }

    @Test
    void saysThatTheDataWasNotSigned() {
        Doubt doubt = about("presence-x", DATA, signed(MINE, SOCKET, "presence-x", null));

        assertThat(doubt.trouble()).isEqualTo(Trouble.AUTH_DATA_NOT_SIGNED);
    }

    @Test
    void namesTheAppWhoseSecretItIs() {
        String signature = signed(OTHER, SOCKET, "private-x", null).replace("other-key", "my-key");

        assertThat(about("private-x", null, signature))
                .isEqualTo(new Doubt(Trouble.AUTH_OTHER_APP, "other"));
    }

    @Test
    void isLeftWithAnotherSecretWhenNothingElseFits() {
        App stranger = new App("stranger", "my-key", "a-third-secret", List.of("*"));

        assertThat(about("private-x", null, signed(stranger, SOCKET, "private-x", null)))
                .isEqualTo(new Doubt(Trouble.AUTH_OTHER_SECRET, ""));
    }

    private Doubt about(String channel, @Nullable String data, @Nullable String auth) {
        Claim claim = new Claim(SOCKET, channel, data, auth, List.of("private-joined"));
        return doubts.about(claim, MINE, HERE);
    }

    private static String signed(App app, String socket, String channel, @Nullable String data) {
        return ChannelSignature.auth(app, socket, channel, data);
    }
}
