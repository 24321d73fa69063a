package org.veranda.desktop.connection.http;

import org.jspecify.annotations.Nullable;
import org.veranda.wire.WireCodec;
import org.veranda.wire.WireException;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns an answer that is not a success into the exception it stands for.
public final class Problems {

    private Problems() {}

    private record Body(
            @Nullable String message,
            @Nullable String detail,
            @Nullable String title,
            @Nullable Map<String, Object> errors) {

        static final Body NONE = new Body(null, null, null, null);

        Optional<String> text() {
            return Optional.ofNullable(message)
                    .or(() -> Optional.ofNullable(detail))
                    .or(() -> Optional.ofNullable(title));
        }
    }

    public static ServerException of(HttpResponse<byte[]> answer, WireCodec codec) {
        int status = answer.statusCode();
        if (status == 502 || status == 503 || status == 504) {
            return new ContactException(
                    ContactFailure.BUSY, "Cannot be served now: status " + status);
        }
        Body body = body(answer, codec);
        String text = body.text().orElse("status " + status);
        Set<String> fields = body.errors() == null ? Set.of() : body.errors().keySet();
        return new ProblemException(status, text, retryAfter(answer), fields);
    }

    private static Body body(HttpResponse<byte[]> answer, WireCodec codec) {
        try {
            return codec.read(Exchange.text(answer), Body.class);
        } catch (WireException _) {
            return Body.NONE;
        }
    }

    private static @Nullable Duration retryAfter(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(null);
    }
}
