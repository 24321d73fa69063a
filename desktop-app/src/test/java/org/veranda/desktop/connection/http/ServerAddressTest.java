package org.veranda.desktop.connection.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "veranda.example.com, https://veranda.example.com",
        "  Veranda.Example.com:8443 , https://veranda.example.com:8443",
        "http://10.0.0.5:8080, http://10.0.0.5:8080",
        "localhost:8080, http://localhost:8080",
        "127.0.0.1:8080, http://127.0.0.1:8080",
        "https://veranda.example.com/board?x=1, https://veranda.example.com",
        "[::1]:8080, http://[::1]:8080"
    })
    void makesTypedAddressesWhole(String typed, String whole) {
        assertThat(ServerAddress.parse(typed)).hasToString("Optional[" + whole + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "veranda example", "ftp://veranda.example.com", "http://", ":80"})
    void knowsWhatIsNoAddress(String typed) {
        assertThat(ServerAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.5, true",
        "http://localhost:8080, false",
        "https://veranda.example.com, false"
    })
    void saysWhereOthersCanReadAlong(String typed, boolean unprotected) {
        assertThat(ServerAddress.parse(typed).orElseThrow().unprotected()).isEqualTo(unprotected);
    }

    @ParameterizedTest
    @CsvSource({
        "https://v.example:8443, wss://v.example:8443/app/k",
        "localhost, ws://localhost/app/k"
    })
    void opensSocketsAsProtectedAsThePage(String typed, String socket) {
        assertThat(ServerAddress.parse(typed).orElseThrow().socket("/app/k")).hasToString(socket);
    }
}
