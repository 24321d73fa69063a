package org.veranda.server.identity.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.util.List;
import java.util.Objects;

class ForwardedAddressFilterTest {

    private final TrustedProxies trusted = trusting("10.0.0.0/8", " 2001:db8::1 ", "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.9 | 203.0.113.5                          | 198.51.100.9",
                "10.1.2.3     | 203.0.113.5                          | 203.0.113.5",
                "10.1.2.3     | 192.0.2.66, 203.0.113.5              | 203.0.113.5",
                "10.1.2.3     | 192.0.2.66, 203.0.113.5, 10.9.9.9    | 203.0.113.5",
                "10.1.2.3     | 203.0.113.5, nonsense                | 10.1.2.3",
                "10.1.2.3     | ''                                   | 10.1.2.3",
                "10.1.2.3     | 10.9.9.9                             | 10.9.9.9",
                "2001:db8::1  | 2001:db8:7::9                        | 2001:db8:7::9",
                "10.1.2.3     | 203.0.113.5:4711                     | 203.0.113.5",
                "10.1.2.3     | 203.0.113.5:1, 10.9.9.9:65535        | 203.0.113.5",
                "10.1.2.3     | '[2001:db8:7::9]:443'                | 2001:db8:7::9",
                "10.1.2.3     | '[2001:db8:7::9]'                    | 2001:db8:7::9",
                "10.1.2.3     | 203.0.113.5:port                     | 10.1.2.3",
                "10.1.2.3     | '[]:443'                             | 10.1.2.3",
            })
    void believesNobodyButTheTrustedProxies(String peer, String forwarded, String caller)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        request.addHeader("X-Forwarded-For", forwarded);

        assertThat(caller(request, trusted)).isEqualTo(caller);
    }

    /// A proxy may add a header of its own after the one that the caller made up.
    @Test
    void readsAllHeadersAndBelievesTheLast() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.1.2.3");
        request.addHeader("X-Forwarded-For", "192.0.2.66");
        request.addHeader("X-Forwarded-For", "203.0.113.5");

        assertThat(caller(request, trusted)).isEqualTo("203.0.113.5");
    }

    @Test
    void believesNobodyWhenNobodyIsTrusted() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("127.0.0.1");
        request.addHeader("X-Forwarded-For", "203.0.113.5");

        assertThat(caller(request, trusting())).isEqualTo("127.0.0.1");
    }

    @Test
    void refusesAProxyThatIsNoAddress() {
        assertThatThrownBy(() -> trusting("proxy.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TrustedProxies trusting(String... proxies) {
        return new TrustedProxies(new TrustedProxies.Settings(List.of(proxies)));
    }

    private static String caller(MockHttpServletRequest request, TrustedProxies trusted)
            throws Exception {
        MockFilterChain chain = new MockFilterChain();
        new ForwardedAddressFilter(new CallersAddress(trusted))
                .doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest()).getRemoteAddr();
    }
}
