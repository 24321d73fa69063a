package org.veranda.server.realtime.channels;

import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.ChannelKey;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Tells those whose app wants it how many are in their channel: at once, but each channel at most once a second. Presence
/// channels tell who is in instead.
final class Counts {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// Rooms with a count that was not told yet, and the app that changed it last.
    private final Map<ChannelKey, String> late = new ConcurrentHashMap<>();

    private final Rooms rooms;
    private final ChannelSettings settings;
    private final ChannelFrames frames;
    private final Happenings happenings;
    private final InstantSource clock;

    Counts(
            Rooms rooms,
            ChannelSettings settings,
            ChannelFrames frames,
            Happenings happenings,
            InstantSource clock) {
        this.rooms = rooms;
        this.settings = settings;
        this.frames = frames;
        this.happenings = happenings;
        this.clock = clock;
    }

    /// A socket of that app came or went.
    void changed(ChannelKey key, String appId) {
        boolean mayMatter = key.isShared() || settings.counts().test(appId);
        if (mayMatter && !new ChannelName(key.name()).isPresence()) {
            rooms.inOccupied(key, room -> changed(room, appId));
        }
    }

    private void changed(Room room, String appId) {
        if (!room.isCounted()) {
            return;
        }
        Instant now = clock.instant();
        if (room.countedAt().plus(PAUSE).isAfter(now)) {
            late.put(room.key(), appId);
        } else {
            tell(room, appId, now);
        }
    }

    /// Tells what had to wait; to be called about once a second.
    void catchUp() {
        late.forEach((key, appId) -> {
            late.remove(key);
            rooms.inOccupied(key, room -> tell(room, appId, clock.instant()));
        });
    }

    private void tell(Room room, String appId, Instant now) {
        if (!room.isEmpty()) {
            ChannelKey key = room.key();
            Frame frame = frames.count(key.name(), room.sockets());
            room.countedAt(now);
            room.tellThose(frame, socket -> settings.counts().test(socket.scope()));
            if (settings.counts().test(appId)) {
                happenings.subscriptionCount(key, appId, room.sockets(), now);
            }
        }
    }
}
