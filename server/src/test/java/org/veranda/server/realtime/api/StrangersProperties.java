package org.veranda.server.realtime.api;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.veranda.server.realtime.api.request.CallRefused;
import org.veranda.server.realtime.api.request.Route;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;

import java.time.Instant;
import java.util.List;

/// What strangers write before any signature is looked at is refused in words, and is never a fault of the server.
class StrangersProperties {

    private final Gate gate =
            new Gate(new Apps(new App("3", "key", "secret", List.of("*"))), () -> Instant.EPOCH);

    @Property(tries = 2_000)
    void anyPathAndAnyQueryAreRefusedAndNothingElse(
            @ForAll("paths") String path, @ForAll("queries") String query) {
        for (String method : List.of("GET", "POST")) {
            try {
                gate.open(method, Route.PREFIX + path, query);
                throw new AssertionError("Believed " + path + "?" + query);
            } catch (CallRefused refused) {
                int status = refused.problem().status().value();
                if (status < 400 || status > 405) {
                    throw new AssertionError(status + " for " + path + "?" + query, refused);
                }
            }
        }
    }

    @Provide
    Arbitrary<String> paths() {
        return text(
                "3/",
                "channels/",
                "/users",
                "users/",
                "/terminate_connections",
                "events",
                "/",
                "..");
    }

    @Provide
    Arbitrary<String> queries() {
        return text(
                "auth_key=key",
                "auth_version=1.0",
                "auth_timestamp=0",
                "auth_signature=",
                "body_md5",
                "&",
                "=",
                "+");
    }

    private static Arbitrary<String> text(String... parts) {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.of(parts)),
                        Tuple.of(
                                2,
                                Arbitraries.of(
                                        "%", "%2", "%2F", "%00", "%ff", "%e2%82", "%25", ";")),
                        Tuple.of(1, Arbitraries.strings().ofMaxLength(5)))
                .list()
                .ofMaxSize(12)
                .map(list -> String.join("", list));
    }
}
