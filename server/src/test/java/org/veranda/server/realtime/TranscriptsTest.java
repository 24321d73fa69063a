package org.veranda.server.realtime;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.users.SignedInUsers;
import org.veranda.server.testing.AppsServerTest;
import org.veranda.server.testing.WireRow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// wire.md, byte for byte: conversations as they are written down in `transcripts`, each naming the part it shows, played
/// to the running server.
@AppsServerTest
@Import(Wire.class)
class TranscriptsTest {

    @Autowired Wire wire;
    @Autowired Apps apps;
    @Autowired Publisher publisher;
    @Autowired SignedInUsers users;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connecting",
                "subscribing",
                "presence",
                "cache",
                "client-events",
                "users",
                "counts"
            })
    @WireRow({
        "connecting.pusher-js",
        "connecting.java",
        "subscribing.success",
        "subscribing.harmless",
        "limits.user-name",
        "client-events.user",
        "cache.kinds",
        "cache.unheard",
        "users.watchlist"
    })
    void areHeardAsTheyAreWritten(String name) throws IOException {
        try (Transcript transcript = new Transcript(wire, apps, publisher, users);
                InputStream file = getClass().getResourceAsStream("transcripts/" + name + ".txt")) {
            String text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            transcript.play(text.lines().toList());
        }
    }
}
