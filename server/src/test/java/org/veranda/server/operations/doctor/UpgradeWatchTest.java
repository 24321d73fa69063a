package org.veranda.server.operations.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.veranda.server.realtime.watch.Attempt;
import org.veranda.server.realtime.watch.FailedAttempts;
import org.veranda.server.realtime.watch.Trouble;

import java.time.InstantSource;

class UpgradeWatchTest {

    private final FailedAttempts attempts = new FailedAttempts(InstantSource.system());
    private final UpgradeWatch watch = new UpgradeWatch(attempts);

    @ParameterizedTest
    @CsvSource({
        "/app/key, websocket, 503, DRAINING",
        "/app/key, WebSocket, 400, NOT_UPGRADED",
        "/app/key, '',        404, NOT_UPGRADED",
        "/app/key, h2c,       400, NOT_UPGRADED",
        "/app/,    websocket, 401, WRONG_PATH",
        "/ws,      websocket, 401, WRONG_PATH",
        "/app/a/b, websocket, 401, WRONG_PATH"
    })
    void takesNoteOfASocketThatWasAskedForInVain(
            String path, String upgrade, int status, Trouble trouble) throws Exception {
        ask(path, upgrade, status);

        Attempt noted = attempts.latest().getFirst();
        assertThat(noted.trouble()).isEqualTo(trouble);
        assertThat(noted.detail()).isEqualTo("GET " + path);
        assertThat(noted.caller().client()).isEqualTo("js");
        assertThat(noted.caller().origin()).isEqualTo("https://app.example");
        assertThat(noted.caller().address()).isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/rooms", "/apps/1/events", "/app"})
    void takesNoNoteOfWhatWantsNoSocket(String path) throws Exception {
        ask(path, "", 404);

        assertThat(attempts.latest()).isEmpty();
    }

    @Test
    void takesNoNoteOfASocketThatOpened() throws Exception {
        ask("/app/key", "websocket", HttpServletResponse.SC_SWITCHING_PROTOCOLS);

        assertThat(attempts.latest()).isEmpty();
    }

    private void ask(String path, String upgrade, int status) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr("192.0.2.1");
        request.addHeader("Origin", "https://app.example");
        request.setQueryString("protocol=7&client=js");
        if (!upgrade.isEmpty()) {
            request.addHeader("Upgrade", upgrade);
        }
        watch.doFilter(
                request,
                new MockHttpServletResponse(),
                (_, response) -> ((HttpServletResponse) response).setStatus(status));
    }
}
