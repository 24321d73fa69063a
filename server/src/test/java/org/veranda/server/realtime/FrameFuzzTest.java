package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.websocket.ClientFrames;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Conversations that are decent but for some bytes, over real sockets: each ends as the protocol says, and nobody else feels
/// anything of it.
@ServerTest
@Import(Wire.class)
class FrameFuzzTest {

    private static final long SEED = 20_261_120;
    private static final int ROUNDS = 400;

    /// What the server may say at the end; it always says something.
    private static final Set<Integer> ENDS = Set.of(1002, 1003, 1005, 1007, 1009);

    private static final List<byte[]> DECENT =
            List.of(
                    ClientFrames.text("{\"event\":\"pusher:ping\"}"),
                    ClientFrames.text(
                            "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"room\",\"auth\":\"\"}}"),
                    ClientFrames.text(
                            "{\"event\":\"pusher:unsubscribe\",\"data\":{\"channel\":\"room\"}}"),
                    ClientFrames.text(
                            "{\"event\":\"ünïcode\",\"data\":\"" + "é".repeat(200) + "\"}"),
                    ClientFrames.frame(ClientFrames.PING, (byte) 1, (byte) 2),
                    ClientFrames.frame(ClientFrames.PONG),
                    ClientFrames.frame(ClientFrames.TEXT_TO_BE_CONTINUED, (byte) '{'),
                    ClientFrames.frame(ClientFrames.CONTINUATION, (byte) ' '),
                    ClientFrames.frame(ClientFrames.LAST_CONTINUATION, (byte) '}'));

    @Autowired Wire wire;
    @Autowired TwoTenants two;
    @Autowired Engine engine;

    private final Random random = new Random(SEED);

    @Test
    void endsEachAsTheProtocolSaysAndSparesTheOthers() throws IOException {
        TwoTenants.Pair pair = two.found();
        try (SocketClient quinta = wire.openIn("private-tenant." + pair.quinta());
                SocketClient serra = wire.openIn("private-tenant." + pair.serra())) {
            int before = engine.size();
            for (int i = 0; i < ROUNDS; i++) {
                strange(i);
            }
            wire.commit(pair.quinta(), 1);

            assertThat(quinta.next("LayoutChanged").path("channel").asString())
                    .isEqualTo("private-tenant." + pair.quinta());
            assertThat(serra.poll(100)).isNull();
            await().untilAsserted(() -> assertThat(engine.size()).isLessThanOrEqualTo(before));
        }
    }

    /// Says something strange, then goodbye; the goodbye is answered unless the server had to speak first.
    private void strange(int round) throws IOException {
        byte[] said = changed(conversation());
        try (RawSocket raw =
                RawSocket.upgrade(wire.port(), wire.uri().getRawPath() + "?protocol=7")) {
            for (int at = 0; at < said.length; ) {
                int piece = Math.min(said.length - at, 1 + random.nextInt(40));
                raw.write(Arrays.copyOfRange(said, at, at + piece));
                at += piece;
            }
            raw.sendNoMore();
            assertThat(raw.closeCode()).as("round %d of seed %d", round, SEED).isIn(ENDS);
        }
    }

    private byte[] conversation() {
        byte[] said = {};
        for (int i = random.nextInt(8); i >= 0; i--) {
            said = ClientFrames.all(said, DECENT.get(random.nextInt(DECENT.size())));
        }
        return said;
    }

    private byte[] changed(byte[] said) {
        for (int i = random.nextInt(4); i > 0; i--) {
            said[random.nextInt(said.length)] = (byte) random.nextInt(256);
        }
        return said;
    }
}
