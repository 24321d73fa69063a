package org.veranda.server.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.veranda.server.testing.ServerTest;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

@ServerTest
class JettyProblemsTest {

    @LocalServerPort int port;

    @Test
    void answerARequestThatIsNoneWithoutAPage() throws IOException {
        String answer = exchange("GET /%%%  HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"message\":")
                .doesNotContain("<html", "Jetty", "Exception");
    }

    @Test
    void answerHeadersThatAreTooLargeWithoutAPage() throws IOException {
        String header = "X-Much: " + "x".repeat(64_000);
        String answer = exchange("GET / HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431").doesNotContain("<html", "Jetty");
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
