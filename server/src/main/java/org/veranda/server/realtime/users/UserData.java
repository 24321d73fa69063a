package org.veranda.server.realtime.users;

import org.veranda.server.realtime.channels.name.UserIds;
import org.veranda.wire.WireCodec;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/// Whom a socket signs in as.
///
/// @param text as it was signed
/// @param watchlist the users whose coming and going they want to hear of
public record UserData(String id, String text, Set<String> watchlist) {

    private static final int LONGEST_WATCHLIST = 100;
    private static final int LARGEST = 1024;

    public UserData {
        watchlist = Set.copyOf(watchlist);
    }

    /// Reads it; an [IllegalArgumentException] says what is wrong.
    public static UserData read(String text, WireCodec codec) {
        JsonNode node = tree(text, codec);
        checkSize(node);
        return new UserData(id(node.path("id")), text, watchlist(node.path("watchlist")));
    }

    private static JsonNode tree(String text, WireCodec codec) {
        try {
            return codec.mapper().readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("user_data is not JSON", e);
        }
    }

    /// The watchlist has a bound of its own.
    private static void checkSize(JsonNode node) {
        int size = node.toString().getBytes(StandardCharsets.UTF_8).length;
        int list = node.path("watchlist").toString().getBytes(StandardCharsets.UTF_8).length;
        if (size - list > LARGEST) {
            throw new IllegalArgumentException(
                    "user_data may be %d bytes long besides its watchlist".formatted(LARGEST));
        }
    }

    private static String id(JsonNode id) {
        String text = id.isString() || id.isIntegralNumber() ? id.asString() : "";
        if (!UserIds.isGood(text)) {
            throw new IllegalArgumentException("user_data needs an id, " + UserIds.RULE);
        }
        return text;
    }

    private static Set<String> watchlist(JsonNode list) {
        if (list.isMissingNode() || list.isNull()) {
            return Set.of();
        }
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode id : list) {
            ids.add(id.isString() ? id.stringValue() : "");
        }
        if (!list.isArray() || ids.contains("") || ids.size() > LONGEST_WATCHLIST) {
            throw new IllegalArgumentException(
                    "the watchlist takes up to " + LONGEST_WATCHLIST + " user ids, each a text");
        }
        return ids;
    }
}
