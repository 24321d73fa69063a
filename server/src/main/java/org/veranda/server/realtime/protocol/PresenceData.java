package org.veranda.server.realtime.protocol;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.channels.name.UserIds;
import org.veranda.server.realtime.engine.membership.Member;
import org.veranda.wire.WireCodec;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;

/// Reads who somebody is in a presence channel.
final class PresenceData {

    private static final int LARGEST_INFO = 1024;

    private PresenceData() {}

    /// An [IllegalArgumentException] says what is wrong.
    static Member read(@Nullable String channelData, WireCodec codec) {
        if (channelData == null) {
            throw new IllegalArgumentException("A presence channel needs channel_data");
        }
        JsonNode data = tree(channelData, codec);
        JsonNode id = data.path("user_id");
        String userId = id.isString() || id.isIntegralNumber() ? id.asString() : "";
        if (!UserIds.isGood(userId)) {
            throw new IllegalArgumentException("channel_data needs a user_id, " + UserIds.RULE);
        }
        return new Member(userId, info(data.path("user_info")));
    }

    private static JsonNode tree(String text, WireCodec codec) {
        try {
            return codec.mapper().readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("channel_data is not JSON", e);
        }
    }

    private static String info(JsonNode info) {
        String text = info.isMissingNode() || info.isNull() ? "{}" : info.toString();
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST_INFO) {
            throw new IllegalArgumentException(
                    "user_info may be %d bytes long".formatted(LARGEST_INFO));
        }
        return text;
    }
}
