package org.veranda.server.realtime.api.request;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The parameters of a call, by their names in small letters.
public record Query(Map<String, String> parameters) {

    private static final String SIGNATURE = "auth_signature";

    public static Query parse(@Nullable String raw) {
        Map<String, String> parameters = new TreeMap<>();
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&", -1)) {
                add(parameters, pair);
            }
        }
        return new Query(parameters);
    }

    private static void add(Map<String, String> parameters, String pair) {
        int equals = pair.indexOf('=');
        String name = Percent.decode(equals < 0 ? pair : pair.substring(0, equals), true);
        String value = equals < 0 ? "" : Percent.decode(pair.substring(equals + 1), true);
        if (parameters.put(name.toLowerCase(Locale.ROOT), value) != null) {
            throw CallRefused.badRequest("The query has " + name + " twice.");
        }
    }

    public @Nullable String get(String name) {
        return parameters.get(name);
    }

    /// What the call cannot be believed without.
    public String required(String name) {
        String value = parameters.get(name);
        if (value == null || value.isEmpty()) {
            throw CallRefused.unsigned("The query lacks " + name + ".");
        }
        return value;
    }

    public String signature() {
        return required(SIGNATURE);
    }

    /// What was signed: all but the signature, by name, values not encoded.
    public String signed() {
        StringBuilder text = new StringBuilder(160);
        parameters.forEach((name, value) -> {
            if (!name.equals(SIGNATURE)) {
                text.append(text.isEmpty() ? "" : "&").append(name).append('=').append(value);
            }
        });
        return text.toString();
    }
}
