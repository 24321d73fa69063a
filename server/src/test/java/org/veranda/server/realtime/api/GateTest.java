package org.veranda.server.realtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veranda.server.realtime.api.request.CallRefused;
import org.veranda.server.realtime.api.request.Route;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.AppOptions;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.Credentials;
import org.veranda.server.realtime.app.Secret;
import org.veranda.server.testing.WireRow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// wire.md, "Signatures: HTTP API" and the query of "HTTP API".
class GateTest {

    private static final long NOW = 1_353_088_179;
    private static final String KEY = "278d425bdf160c739803";
    private static final String SECRET = "7ad3773142a6692b25b8";
    private static final String BODY =
            "{\"name\":\"foo\",\"channels\":[\"project-3\"],\"data\":\"{\\\"some\\\":\\\"data\\\"}\"}";
    private static final String GOOD =
            "auth_key=278d425bdf160c739803&auth_timestamp=1353088179&auth_version=1.0"
                    + "&body_md5=ec365a775a4cd0599faeb73354201b6f&auth_signature="
                    + "da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c";

    private static final Apps APPS =
            new Apps(
                    new App("3", KEY, SECRET, List.of("*")),
                    new App("4", "other-key", "other-secret", List.of("*")));

    @Test
    @WireRow("signatures.api")
    void believesTheVectorOfThePublicDocumentation() {
        Call call = gate(APPS, NOW).open("POST", "/apps/3/events", GOOD);

        gate(APPS, NOW).requireBody(call, bytes(BODY));
        assertThat(call.app().id()).isEqualTo("3");
        assertThat(call.route()).isEqualTo(new Route.Events());
    }

    /// Under a signature that leaves out the body's hash, any body would do.
    @Test
    @WireRow("api.body-md5")
    void believesNoBodyWhoseHashWasNotSigned() {
        String signed = "auth_key=" + KEY + "&auth_timestamp=" + NOW + "&auth_version=1.0";
        String signature =
                new App("3", KEY, SECRET, List.of("*"))
                        .sign("POST\n/apps/3/events\n" + signed)
                        .hex();
        Call call =
                gate(APPS, NOW)
                        .open("POST", "/apps/3/events", signed + "&auth_signature=" + signature);

        assertThatThrownBy(() -> gate(APPS, NOW).requireBody(call, bytes(BODY)))
                .isInstanceOf(CallRefused.class)
                .hasMessage("The query lacks body_md5.");
    }

    /// What Laravel's PusherBroadcaster sends by pusher-php-server.
    @Test
    void believesLaravel() {
        String body =
                "{\"name\":\"App\\\\Events\\\\RoomStatusChanged\",\"data\":\"{\\\"room\\\":{\\\"id\\\":42}}\","
                        + "\"channels\":[\"private-tenant.1\"],\"socket_id\":\"1234.1234\"}";
        String query =
                "auth_key=278d425bdf160c739803&auth_signature="
                        + "d6fcbd5f3a87b1e8186978fcd4d47b2127255d7b1013f828ba4ab6208d8ecc11"
                        + "&auth_timestamp=1353088179&auth_version=1.0"
                        + "&body_md5=f6609a8261810e9122297398e266c52c";

        Call call = gate(APPS, NOW).open("POST", "/apps/3/events", query);

        gate(APPS, NOW).requireBody(call, bytes(body));
        assertThat(call.query().get("body_md5")).isEqualTo("f6609a8261810e9122297398e266c52c");
    }

    /// npm and pusher-http-java sign the decoded path and send it encoded; others sign what they send.
    @ParameterizedTest
    @CsvSource({
        "f44d8c6319e0912b2604e2a81895180ac5b8d7d5e432f22598a383469d9c317d",
        "720b236176005048c5781ef5bde466e1503be12106b07092f0a7699f6cf38059"
    })
    @WireRow("api.npm")
    void believesWhoSignsThePathBeforeOrAfterItIsEncoded(String signature) {
        Call call =
                gate(APPS, NOW)
                        .open(
                                "GET",
                                "/apps/3/channels/presence-a%3Bb%40c%3Dd%2Ce",
                                "auth_key=278d425bdf160c739803&auth_timestamp=1353088179"
                                        + "&auth_version=1.0&info=subscription_count%2Cuser_count"
                                        + "&auth_signature="
                                        + signature);

        assertThat(call.route()).isEqualTo(new Route.Channel("presence-a;b@c=d,e"));
    }

    @Test
    void believesBothSecretsOfARotation() {
        Secret fresh = new Secret("fresh");
        Apps rotating =
                new Apps(
                        new App(
                                "3",
                                new Credentials(KEY, fresh, new Secret(SECRET)),
                                true,
                                List.of(),
                                Set.of(),
                                AppOptions.DEFAULT));

        assertThat(gate(rotating, NOW).open("POST", "/apps/3/events", GOOD)).isNotNull();
    }

    @ParameterizedTest(name = "{0}s")
    @CsvSource({"-600", "0", "600"})
    @WireRow("api.clock")
    void believesCallsOfTheLastAndNextTenMinutes(long off) {
        assertThat(gate(APPS, NOW + off).open("POST", "/apps/3/events", GOOD)).isNotNull();
    }

    @ParameterizedTest(name = "{0}s")
    @CsvSource({
        "601, 'auth_timestamp is 601 seconds behind the server''s clock'",
        "-601, 'auth_timestamp is 601 seconds ahead of the server''s clock'"
    })
    @WireRow("api.clock")
    void believesNoOlderAndNoLaterOnes(long off, String why) {
        assertThatThrownBy(() -> gate(APPS, NOW + off).open("POST", "/apps/3/events", GOOD))
                .hasMessageStartingWith(why);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    auth_key=278d425bdf160c739803 | auth_key=nobodys      | There is no app of the key nobodys.
                    auth_key=278d425bdf160c739803 | auth_key=other-key    | The key other-key is not that of the app 3 in the path.
                    auth_key=278d425bdf160c739803 | a=b                   | The query lacks auth_key.
                    auth_timestamp=1353088179     | a=b                   | The query lacks auth_timestamp.
                    auth_timestamp=1353088179     | auth_timestamp=today  | auth_timestamp is not a Unix time in seconds.
                    auth_timestamp=1353088179     | auth_timestamp=-9223372036854775808 | auth_timestamp is not a Unix time
                    auth_version=1.0              | auth_version=1.1      | auth_version is not 1.0.
                    auth_version=1.0              | a=b                   | The query lacks auth_version.
                    auth_signature=da             | auth_signature=db     | auth_signature is not the HMAC-SHA256
                    auth_signature=da             | auth_signature=DA     | auth_signature is not the HMAC-SHA256
                    auth_signature=da             | a=                    | The query lacks auth_signature.
                    body_md5=ec                   | body_md5=ed           | auth_signature is not the HMAC-SHA256
                    """)
    void saysWhatIsWrongAndNoSecret(String part, String instead, String why) {
        refused("POST", "/apps/3/events", GOOD.replace(part, instead), 401, why);
    }

    @Test
    void showsWhatItWouldHaveSigned() {
        refused(
                "POST",
                "/apps/3/batch_events",
                GOOD,
                401,
                "auth_signature is not the HMAC-SHA256, in small hex, with this app's secret of"
                        + " \"POST\\n/apps/3/batch_events\\nauth_key=278d425bdf160c739803&auth_timestamp="
                        + "1353088179&auth_version=1.0&body_md5=ec365a775a4cd0599faeb73354201b6f\".");
    }

    @Test
    @WireRow("api.body-md5")
    void wantsTheBodyThatWasSigned() {
        Gate gate = gate(APPS, NOW);
        Call call = gate.open("POST", "/apps/3/events", GOOD);

        assertThatThrownBy(() -> gate.requireBody(call, bytes(BODY + " ")))
                .hasMessage("body_md5 is not the MD5 of the body as it arrived.");
    }

    @Test
    @WireRow("api.key")
    void refusesTheAppOfAnotherKeyAndOneThatIsSwitchedOff() {
        refused("POST", "/apps/4/events", GOOD, 401, "The key 278d425bdf160c739803 is not that of");
        Apps off =
                new Apps(
                        new App(
                                "3",
                                new Credentials(KEY, SECRET),
                                false,
                                List.of(),
                                Set.of(),
                                AppOptions.DEFAULT));

        assertThatThrownBy(() -> gate(off, NOW).open("POST", "/apps/3/events", GOOD))
                .hasMessage("The app 3 is switched off.");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST, /apps/3, 404",
        "POST, /apps/, 404",
        "POST, /apps//events, 404",
        "POST, /apps/3/events/, 404",
        "POST, /apps/3/users//terminate_connections, 404",
        "GET, /apps/3/channels/, 404",
        "GET, /apps/3/channels/a/b, 404",
        "GET, /apps/3/channels/a%2Fb, 404",
        "GET, /apps/3/../../etc/passwd, 404",
        "GET, /apps/3/events, 405",
        "DELETE, /apps/3/channels, 405",
        "GET, /apps/3/channels/a%0Ab, 400",
        "GET, /apps/3/channels/a%FFb, 400"
    })
    void knowsItsCallsOnly(String method, String path, int status) {
        refused(method, path, GOOD, status, "");
    }

    @Test
    void takesUserIdsAsTheyAreSent() {
        assertThat(Route.of("/apps/3/users/auth0%7C12%2F3/terminate_connections", "3"))
                .isEqualTo(new Route.TerminateConnections("auth0|12/3"));
        assertThat(Route.of("/apps/3/users/a/b%/terminate_connections", "3"))
                .isEqualTo(new Route.TerminateConnections("a/b%"));
        assertThat(Route.of("/apps/3/channels/%23server-to-user-1/users", "3"))
                .isEqualTo(new Route.ChannelUsers("#server-to-user-1"));
    }

    @Test
    void refusesAParameterThatComesTwice() {
        refused(
                "POST",
                "/apps/3/events",
                GOOD + "&Auth_Key=x",
                400,
                "The query has Auth_Key twice.");
    }

    private static void refused(String method, String path, String query, int status, String why) {
        AbstractThrowableAssert<?, ?> refusal =
                assertThatThrownBy(() -> gate(APPS, NOW).open(method, path, query));
        refusal.isInstanceOfSatisfying(
                CallRefused.class,
                refused -> {
                    assertThat(refused.problem().status().value()).isEqualTo(status);
                    assertThat(refused.getMessage()).contains(why).doesNotContain(SECRET);
                });
    }

    private static Gate gate(Apps apps, long now) {
        return new Gate(apps, InstantSource.fixed(Instant.ofEpochSecond(now)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
