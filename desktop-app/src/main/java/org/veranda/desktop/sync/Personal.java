package org.veranda.desktop.sync;

import org.veranda.wire.Cursor;
import org.veranda.wire.NotificationView;
import org.veranda.wire.WireCodec;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What is meant for the user as `GET /api/v1/me/notifications` gives it, the newest first, and how
/// far their own stream had told of it before.
///
/// @param stream the name of that stream
record Personal(String stream, Cursor cursor, List<NotificationView> notices) {

    private static final int PAGE = 500;
    private static final String PATH = "/api/v1/me/notifications?limit=" + PAGE;

    Personal {
        notices = List.copyOf(notices);
    }

    /// Reads the whole list, page by page. What is told meanwhile comes again on the stream, since
    /// the first page says from where.
    ///
    /// @param get answers with what is at a path
    static Personal read(UnaryOperator<String> get, WireCodec codec) {
        JsonNode first = codec.mapper().readTree(get.apply(PATH));
        List<NotificationView> all = new ArrayList<>();
        List<NotificationView> page = notices(first, codec);
        all.addAll(page);
        while (page.size() == PAGE) {
            String next = PATH + "&before=" + page.getLast().id();
            page = notices(codec.mapper().readTree(get.apply(next)), codec);
            all.addAll(page);
        }
        JsonNode meta = first.path("meta");
        return new Personal(
                meta.path("stream").asString(), codec.read(meta.toString(), Cursor.class), all);
    }

    private static List<NotificationView> notices(JsonNode page, WireCodec codec) {
        return codec.readDataList(page.toString(), NotificationView.class);
    }
}
