package org.veranda.server.realtime.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.testing.WireRow;

import java.util.List;

/// wire.md, "Signatures".
class SignatureTest {

    private static final App APP =
            new App("3", "278d425bdf160c739803", "7ad3773142a6692b25b8", List.of("*"));
    private static final String SOCKET = "1234.1234";

    @Test
    @WireRow("signatures.private")
    void signsAPrivateChannel() {
        assertThat(ChannelSignature.auth(APP, SOCKET, "private-foobar", null))
                .isEqualTo(
                        "278d425bdf160c739803:58df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4");
    }

    @Test
    @WireRow("signatures.presence")
    void signsAPresenceChannelOverTheExactBytesOfItsData() {
        String data = "{\"user_id\":10,\"user_info\":{\"name\":\"Mr. Channels\"}}";

        assertThat(ChannelSignature.auth(APP, SOCKET, "presence-foobar", data))
                .endsWith(":31935e7d86dba64c2a90aed31fdc61869f9b22ba9d8863bba239c03ca481bc80");
    }

    @Test
    @WireRow("signatures.sign-in")
    void signsASignIn() {
        String auth = UserSignature.auth(APP, SOCKET, "{\"id\":\"12345\"}");

        assertThat(auth)
                .isEqualTo(
                        "278d425bdf160c739803:"
                                + "4708d583dada6a56435fb8bc611c77c359a31eebde13337c16ab43aa6de336ba");
        assertThat(UserSignature.isGood(APP, SOCKET, "{\"id\":\"12345\"}", auth)).isTrue();
        assertThat(UserSignature.isGood(APP, SOCKET, "{\"id\":\"1\"}", auth)).isFalse();
        assertThat(UserSignature.isGood(APP, SOCKET, "{\"id\":\"12345\"}", null)).isFalse();
    }

    @Test
    @WireRow("signatures.api")
    void signsACallOfTheHttpApi() {
        String text =
                "POST\n/apps/3/events\nauth_key=278d425bdf160c739803&auth_timestamp=1353088179"
                        + "&auth_version=1.0&body_md5=ec365a775a4cd0599faeb73354201b6f";

        assertThat(APP.sign(text).hex())
                .isEqualTo("da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c");
    }

    @Test
    @WireRow("signatures.hex")
    void takesItsOwnSignatureAndNoOther() {
        String good = ChannelSignature.auth(APP, SOCKET, "private-foobar", null);

        assertThat(isGood("private-foobar", good)).isTrue();
        assertThat(isGood("private-foobaz", good)).isFalse();
        assertThat(isGood("private-foobar", good.toUpperCase(java.util.Locale.ROOT))).isFalse();
        assertThat(isGood("private-foobar", good.replace("278d", "278e"))).isFalse();
        assertThat(isGood("private-foobar", "")).isFalse();
        assertThat(isGood("private-foobar", null)).isFalse();
    }

    @Test
    void neverTellsItsSecret() {
        assertThat(APP.toString()).doesNotContain("7ad3773142a6692b25b8");
    }

    private static boolean isGood(String channel, @org.jspecify.annotations.Nullable String auth) {
        return ChannelSignature.isGood(APP, SOCKET, channel, null, auth);
    }
}
