package org.veranda.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A caller who sends all of a body that was refused long before still reads why.
@ServerTest
class RefusedBodiesTest {

    private static final int LENGTH = 12 * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;

    @Autowired People people;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/auth/login", "/api/v1/maintenance/requests"})
    void thatTellTheirLengthAreAnswered(String path) throws IOException {
        String answer =
                send(
                        path,
                        "Content-Length: " + LENGTH,
                        out -> {
                            for (int sent = 0; sent < LENGTH; sent += CHUNK) {
                                out.write(new byte[CHUNK]);
                            }
                        });

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @Test
    void thatComeInChunksAreAnswered() throws IOException {
        String answer =
                send(
                        "/api/v1/auth/login",
                        "Transfer-Encoding: chunked",
                        out -> {
                            for (int sent = 0; sent < LENGTH; sent += CHUNK) {
                                out.write(ascii("%x\r\n".formatted(CHUNK)));
                                out.write(new byte[CHUNK]);
                                out.write(ascii("\r\n"));
                            }
                            out.write(ascii("0\r\n\r\n"));
                        });

        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    private String send(String path, String length, Body body) throws IOException {
        URI server = people.nobody().server();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            OutputStream out = new BufferedOutputStream(socket.getOutputStream());
            String head =
                    "POST %s HTTP/1.1\r\nHost: %s:%d\r\nContent-Type: application/json\r\n%s\r\n\r\n"
                            .formatted(path, server.getHost(), server.getPort(), length);
            out.write(ascii(head));
            out.flush();
            body.write(out);
            out.flush();
            return new String(socket.getInputStream().readNBytes(64), StandardCharsets.US_ASCII);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private interface Body {

        void write(OutputStream out) throws IOException;
    }
}
