package org.veranda.server.realtime.api.event;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.api.request.CallRefused;
import org.veranda.server.realtime.channels.name.ChannelName;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// An event as a body tells of it, before it is known to be one.
public final class EventDraft {

    private static final int MOST_CHANNELS = 100;
    private static final int LONGEST_NAME = 200;
    private static final Pattern SOCKET_ID = Pattern.compile("\\d{1,20}\\.\\d{1,20}");

    @Nullable String name;
    @Nullable String data;
    @Nullable String socketId;
    @Nullable String info;
    private final Set<String> channels = new LinkedHashSet<>(2);

    void add(@Nullable String channel) {
        if (channel == null || !isChannel(new ChannelName(channel))) {
            throw CallRefused.badRequest(
                    "A channel is named by 1 to 200 of A-Z a-z 0-9 _ - = @ , . ; or #server-to-user-ID.");
        }
        channels.add(channel);
        if (channels.size() > MOST_CHANNELS) {
            throw CallRefused.badRequest(
                    "An event may go to at most " + MOST_CHANNELS + " channels.");
        }
    }

    /// The event, when it is one.
    ///
    /// @param mostBytes how long its data may be
    public Event read(int mostBytes) {
        if (channels.isEmpty()) {
            throw CallRefused.badRequest("The event names no channel.");
        }
        if (socketId != null && !SOCKET_ID.matcher(socketId).matches()) {
            throw CallRefused.badRequest("socket_id is not one, such as 123.456.");
        }
        return new Event(
                readName(),
                readData(mostBytes),
                List.copyOf(channels),
                socketId,
                Attribute.parse(info));
    }

    private String readName() {
        String given = name;
        if (given == null || given.isEmpty() || given.length() > LONGEST_NAME) {
            throw CallRefused.badRequest("name is not of 1 to " + LONGEST_NAME + " characters.");
        }
        if (given.startsWith("pusher:") || given.startsWith("pusher_internal:")) {
            throw CallRefused.badRequest("Names that begin with pusher are the server's own.");
        }
        return given;
    }

    private String readData(int mostBytes) {
        String given = data;
        if (given == null) {
            throw CallRefused.badRequest("The event has no data.");
        }
        long bytes = utf8Length(given);
        if (bytes > mostBytes) {
            throw CallRefused.tooLarge(
                    "The data of an event may have at most %d bytes; this has %d."
                            .formatted(mostBytes, bytes));
        }
        return given;
    }

    private static boolean isChannel(ChannelName channel) {
        return channel.isWellFormed() || channel.signedInUser().isPresent();
    }

    /// Without encoding it. Half of a pair counts as what it would be replaced by.
    private static long utf8Length(String text) {
        long bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x800 && !Character.isSurrogate(c)) {
                bytes += 2;
            } else if (c >= 0x80) {
                bytes++;
            }
        }
        return bytes;
    }
}
