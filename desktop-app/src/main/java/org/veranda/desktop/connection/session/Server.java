package org.veranda.desktop.connection.session;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.http.ContactException;
import org.veranda.desktop.connection.http.ContactFailure;
import org.veranda.desktop.connection.http.Device;
import org.veranda.desktop.connection.http.Exchange;
import org.veranda.desktop.connection.http.ProblemException;
import org.veranda.desktop.connection.http.Problems;
import org.veranda.desktop.connection.http.ServerAddress;
import org.veranda.wire.WireCodec;
import org.veranda.wire.WireException;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A server as seen before anybody signed in. Its methods block.
public final class Server {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration TRYING_OUT = Duration.ofSeconds(6);
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String AGENT = "Veranda-Console/1";

    private final ServerAddress address;
    private final Exchange exchange;
    private final WireCodec codec;

    Server(ServerAddress address, Exchange exchange, WireCodec codec) {
        this.address = address;
        this.exchange = exchange;
        this.codec = codec;
    }

    public ServerAddress address() {
        return address;
    }

    /// Also tells whether a Veranda server is there at all.
    public ClientConfig config() {
        HttpRequest request = request("/api/v1/client-config").timeout(TRYING_OUT).GET().build();
        HttpResponse<byte[]> answer = exchange.send(request);
        if (answer.statusCode() >= 500) {
            throw Problems.of(answer, codec);
        }
        if (answer.statusCode() != 200) {
            throw notVeranda(null);
        }
        return read(Exchange.text(answer), ClientConfig.class);
    }

    /// A session of that user; a [ProblemException] says why not.
    public Session signIn(String email, String password) {
        Map<String, String> body = Map.of("email", email, "password", password);
        return new Session(this, tokens("/api/v1/auth/login", body));
    }

    /// Where the live socket is.
    public URI socket(ClientConfig config) {
        String query = "?protocol=7&client=veranda-console&version=1&flash=false";
        String path = config.wsPath().replaceAll("/+$", "");
        String key = "/" + config.appKey();
        return address.socket((path.endsWith(key) ? path : path + key) + query);
    }

    /// Empty when the token is no longer good, for ever.
    Optional<Tokens> refresh(String refreshToken) {
        try {
            return Optional.of(
                    tokens("/api/v1/auth/refresh", Map.of("refresh_token", refreshToken)));
        } catch (ProblemException e) {
            if (e.status() == UNAUTHORIZED) {
                return Optional.empty();
            }
            if (e.status() >= 500 || e.status() == TOO_MANY_REQUESTS) {
                throw e;
            }
            throw notVeranda(e);
        }
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        return exchange.send(request);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("User-Agent", AGENT)
                .header("X-Device", Device.NAME)
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip");
    }

    /// The one codec of this console: making another costs a moment each.
    public WireCodec codec() {
        return codec;
    }

    private Tokens tokens(String path, Map<String, String> body) {
        HttpRequest request =
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(codec.write(body)))
                        .build();
        HttpResponse<byte[]> answer = exchange.send(request);
        if (answer.statusCode() != 200) {
            throw Problems.of(answer, codec);
        }
        return read(Exchange.text(answer), Tokens.class);
    }

    private <T> T read(String body, Class<T> type) {
        try {
            return codec.readData(body, type);
        } catch (WireException e) {
            throw notVeranda(e);
        }
    }

    private ContactException notVeranda(@Nullable Throwable cause) {
        String message = "Cannot understand " + address + ": it does not answer like Veranda";
        return cause == null
                ? new ContactException(ContactFailure.NOT_VERANDA, message)
                : new ContactException(ContactFailure.NOT_VERANDA, message, cause);
    }
}
