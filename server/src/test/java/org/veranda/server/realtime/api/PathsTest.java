package org.veranda.server.realtime.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.server.testing.AppsServerTest;
import org.veranda.server.testing.TestApps;
import org.veranda.server.testing.WireRow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// The API takes paths that nothing else takes: the rest of the server is as strict as before.
@AppsServerTest
class PathsTest {

    @Autowired TestApps apps;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // of the API: known and refused for their missing query
        "/apps/house/channels/a;b@c=d, 401",
        "/apps/house/channels/a%3Bb%40c%3Dd, 401",
        "/apps/house/users/auth0|7/terminate_connections, 405",
        "/apps/house/users/a%2Fb%25c/terminate_connections, 405",
        "/apps/house/users/a//b;/../c/terminate_connections, 405",
        // never of anything else
        "/apps/../actuator/health, 404",
        "/apps/house/..;/..;/actuator/health, 404",
        "/apps/%2e%2e/actuator/health, 404",
        "//apps/house/channels, 400",
        "/x/../apps/house/channels, 400",
        // of others: as before
        "/actuator/health, 200",
        "/actuator/health;x=1, 400",
        "/actuator%2Fhealth, 400",
        "/actuator//health, 400",
        "/x/%2e%2e/actuator/health, 400",
        "/actuator/health|, 400",
        "/actuator/he%61lth%25, 400"
    })
    @WireRow("api.paths")
    void areStrictOutsideTheApi(String path, int status) throws IOException {
        assertThat(status(path)).isEqualTo(status);
    }

    /// Sends the path as it stands, which Java's own client would not.
    private int status(String path) throws IOException {
        URI server = apps.server();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }
}
