package org.veranda.server.realtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.TestApps.QUINTA;
import static org.veranda.server.testing.TestApps.SERRA;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.server.realtime.SocketClient;
import org.veranda.server.testing.AppsServerTest;
import org.veranda.server.testing.TestApps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bodies that are decent but for their nesting, their bytes, their length or their end, over real connections that are half
/// closed or cut: each is answered as a mistake of its sender or not at all, and nobody else feels anything of it.
@AppsServerTest
class HttpBodiesTest {

    private static final long SEED = 20_261_120;
    private static final int ROUNDS = 300;
    private static final int PATIENCE_MILLIS = 20_000;
    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3}) ");
    private static final String EVENT =
            "{\"name\":\"said\",\"channel\":\"fuzzed\",\"data\":\"{\\\"é\\\":[1,2,{}]}\"}";
    private static final List<String> DECENT =
            List.of(
                    EVENT,
                    "{\"batch\":[" + EVENT + "," + EVENT + "]}",
                    "{\"email\":\"ana@fuzz.example\",\"password\":\"of nobody\"}",
                    "{\"socket_id\":\"1.1\",\"channel_name\":\"private-tenant.1\"}");

    @Autowired TestApps apps;

    private final Random random = new Random(SEED);

    @Test
    void areAnsweredAsMistakesOrNotAtAllAndSpareTheOthers() throws IOException {
        try (SocketClient quinta = SocketClient.open(apps.socket(QUINTA));
                SocketClient serra = SocketClient.open(apps.socket(SERRA))) {
            join(quinta);
            join(serra);
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(answer()).as("round %d of seed %d", round, SEED).isBetween(0, 499);
            }
            QUINTA.publish(
                    apps.server(), "{\"name\":\"marker\",\"channel\":\"beside\",\"data\":\"{}\"}");

            assertThat(quinta.next().path("event").asString()).isEqualTo("marker");
            assertThat(serra.poll(100)).isNull();
            assertThat(serra.isClosed()).isFalse();
        }
    }

    private static void join(SocketClient client) {
        client.socketId();
        client.subscribe("beside", "");
        client.next("pusher_internal:subscription_succeeded");
    }

    /// Asks something and answers the status; 0 when no answer came.
    private int answer() throws IOException {
        byte[] body = body();
        try (Socket socket = new Socket("localhost", apps.server().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request(body));
            int end = random.nextInt(6);
            if (end == 0) {
                return 0;
            }
            if (end <= 3) {
                socket.shutdownOutput();
            } else {
                socket.getOutputStream()
                        .write("\r\n\r\n".repeat(3).getBytes(StandardCharsets.US_ASCII));
                socket.shutdownOutput();
            }
            return status(socket);
        } catch (SocketException _) {
            return 0;
        }
    }

    private static int status(Socket socket) throws IOException {
        byte[] all = socket.getInputStream().readAllBytes();
        Matcher matcher = STATUS.matcher(new String(all, StandardCharsets.ISO_8859_1));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private byte[] request(byte[] body) throws IOException {
        String text = new String(body, StandardCharsets.UTF_8);
        String target =
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> QUINTA.target("/events", text);
                    case 3, 4 -> QUINTA.target("/batch_events", text);
                    case 5 -> QUINTA.target("/events", EVENT);
                    case 6 -> "/api/v1/auth/login";
                    default -> "/broadcasting/auth";
                };
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(
                ("POST "
                                + target
                                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + "Content-Type: application/json\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        request.write(framed(body));
        return request.toByteArray();
    }

    /// The rest of the header and the body: as long as it says, longer, shorter, in chunks, in chunks that are none, or both.
    private byte[] framed(byte[] body) throws IOException {
        ByteArrayOutputStream framed = new ByteArrayOutputStream();
        String length =
                switch (random.nextInt(7)) {
                    case 0 -> "Content-Length: " + (body.length + 1 + random.nextInt(5_000));
                    case 1 -> "Content-Length: " + body.length / 2;
                    case 2 -> "Transfer-Encoding: chunked";
                    case 3 -> "Content-Length: 7\r\nTransfer-Encoding: chunked";
                    case 4 -> "Content-Length: -1";
                    default -> "Content-Length: " + body.length;
                };
        framed.write((length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        boolean chunked = length.endsWith("chunked");
        if (chunked) {
            String size = random.nextBoolean() ? Integer.toHexString(body.length) : "zz";
            framed.write((size + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        framed.write(body, 0, random.nextInt(4) == 0 ? body.length / 3 : body.length);
        if (chunked && random.nextBoolean()) {
            framed.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return framed.toByteArray();
    }

    private byte[] body() {
        byte[] decent = DECENT.get(random.nextInt(DECENT.size())).getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(6)) {
            case 0 -> nested();
            case 1, 2 -> flipped(decent);
            case 3 -> Arrays.copyOf(decent, random.nextInt(decent.length));
            case 4 ->
                    EVENT.replace("[1,2,{}]", "x".repeat(random.nextInt(200_000)))
                            .getBytes(StandardCharsets.UTF_8);
            default -> decent;
        };
    }

    private byte[] nested() {
        int depth = 1 + random.nextInt(100_000);
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        String in = random.nextBoolean() ? "{\"name\":" : "";
        return (in + open.repeat(depth)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] body) {
        byte[] flipped = body.clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }
}
