package org.veranda.server.realtime.channels;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.channels.cache.KeptEvents;
import org.veranda.server.realtime.channels.happening.Happenings;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.engine.membership.Member;

import java.time.InstantSource;

/// Lets sockets into channels without a journal and out again. A member is added, those inside are told, and the newcomer's
/// welcome is put on its loop under the channel's lock: so what it is shown is exactly what its later events start from.
final class Entrance {

    private final ChannelStates states;
    private final KeptEvents kept;
    private final ChannelFrames frames;
    private final Happenings happenings;
    private final InstantSource clock;

    Entrance(
            ChannelStates states,
            KeptEvents kept,
            ChannelFrames frames,
            Happenings happenings,
            InstantSource clock) {
        this.states = states;
        this.kept = kept;
        this.frames = frames;
        this.happenings = happenings;
        this.clock = clock;
    }

    /// False when there is no place for one more member.
    boolean admit(LiveSubscription subscription, int mostMembers) {
        return states.in(
                subscription.channel().key(), state -> admit(state, subscription, mostMembers));
    }

    void leave(LiveSubscription subscription) {
        Member member = subscription.member();
        if (member != null) {
            states.in(subscription.channel().key(), state -> remove(state, subscription, member));
        }
    }

    private boolean admit(ChannelState state, LiveSubscription subscription, int mostMembers) {
        Member member = subscription.member();
        if (member != null && !state.members().hasPlaceFor(member, mostMembers)) {
            return false;
        }
        if (member != null && state.members().add(member)) {
            state.tell(frames.memberAdded(state.key().name(), member), null);
            happenings.memberAdded(
                    state.key(), subscription.socket().scope(), member.userId(), clock.instant());
        }
        if (member == null) {
            welcome(state, subscription, null);
        } else {
            introduce(state, subscription);
        }
        return true;
    }

    /// Who is in is shown once all who ask in the same turn are in: so they share one roster, and a storm of newcomers
    /// costs no more than a few. They hear nothing before it.
    private void introduce(ChannelState state, LiveSubscription subscription) {
        Hub hub = subscription.channel().hub();
        hub.execute(
                subscription.socket(),
                () -> {
                    if (!subscription.hasEnded()) {
                        states.inOccupied(
                                state.key(),
                                here -> welcome(here, subscription, here.members().roster()));
                    }
                });
    }

    private void welcome(
            ChannelState state, LiveSubscription subscription, @Nullable Roster roster) {
        String channel = state.key().name();
        Frame last = last(state.key(), subscription);
        Hub hub = subscription.channel().hub();
        hub.execute(
                subscription.socket(),
                () -> {
                    Frame success =
                            roster == null ? frames.joined(channel) : roster.frame(frames, channel);
                    subscription.welcome(success, last);
                });
    }

    private @Nullable Frame last(ChannelKey key, LiveSubscription subscription) {
        if (!new ChannelName(key.name()).isCache()) {
            return null;
        }
        return kept.find(key)
                .orElseGet(() -> {
                    happenings.cacheMiss(key, subscription.socket().scope(), clock.instant());
                    return frames.cacheMiss(key.name());
                });
    }

    private boolean remove(ChannelState state, LiveSubscription subscription, Member member) {
        if (state.members().remove(member)) {
            state.tell(frames.memberRemoved(state.key().name(), member.userId()), null);
            happenings.memberRemoved(
                    state.key(), subscription.socket().scope(), member.userId(), clock.instant());
        }
        return true;
    }
}
