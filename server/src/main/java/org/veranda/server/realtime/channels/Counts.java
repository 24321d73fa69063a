package org.veranda.server.realtime.channels;

import org.veranda.server.realtime.channels.happening.Happenings;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Tells those whose app wants it how many are in their channel: at once, but each channel at most once a second. Presence
/// channels tell who is in instead.
final class Counts {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// Channels with a count that was not told yet, and the app that changed it last.
    private final Map<ChannelKey, String> late = new ConcurrentHashMap<>();

    private final ChannelStates states;
    private final ChannelSettings settings;
    private final ChannelFrames frames;
    private final Happenings happenings;
    private final InstantSource clock;

    Counts(
            ChannelStates states,
            ChannelSettings settings,
            ChannelFrames frames,
            Happenings happenings,
            InstantSource clock) {
        this.states = states;
        this.settings = settings;
        this.frames = frames;
        this.happenings = happenings;
        this.clock = clock;
    }

    /// A socket of that app came or went.
    void changed(ChannelKey key, String appId) {
        boolean mayMatter = key.isShared() || settings.counts().test(appId);
        if (mayMatter && !new ChannelName(key.name()).isPresence()) {
            states.inOccupied(key, state -> changed(state, appId));
        }
    }

    private void changed(ChannelState state, String appId) {
        if (!state.isCounted()) {
            return;
        }
        Instant now = clock.instant();
        if (state.countedAt().plus(PAUSE).isAfter(now)) {
            late.put(state.key(), appId);
        } else {
            tell(state, appId, now);
        }
    }

    /// Tells what had to wait; to be called about once a second.
    void catchUp() {
        late.forEach((key, appId) -> {
            late.remove(key);
            states.inOccupied(key, state -> tell(state, appId, clock.instant()));
        });
    }

    private void tell(ChannelState state, String appId, Instant now) {
        if (!state.isEmpty()) {
            ChannelKey key = state.key();
            Frame frame = frames.count(key.name(), state.sockets());
            state.countedAt(now);
            state.tellThose(frame, socket -> settings.counts().test(socket.scope()));
            if (key.isShared() || settings.counts().test(appId)) {
                happenings.subscriptionCount(key, appId, state.sockets(), now);
            }
        }
    }
}
