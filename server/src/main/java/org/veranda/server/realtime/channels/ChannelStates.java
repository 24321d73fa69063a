package org.veranda.server.realtime.channels;

import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The channels of this node, by scope: each is there while somebody is in it. For any thread.
final class ChannelStates {

    /// As many scopes as apps, so they stay.
    private final Map<String, Map<ChannelKey, ChannelState>> scopes = new ConcurrentHashMap<>();

    Optional<ChannelState> find(ChannelKey key) {
        return Optional.ofNullable(of(key.scope()).get(key));
    }

    /// Those of one scope, without a look at any other's.
    Stream<ChannelState> in(String scope) {
        return of(scope).values().stream();
    }

    Stream<ChannelState> all() {
        return scopes.values().stream().flatMap(states -> states.values().stream());
    }

    /// Does something in the channel if it is there.
    void inOccupied(ChannelKey key, Consumer<ChannelState> act) {
        ChannelState state = of(key.scope()).get(key);
        if (state != null) {
            synchronized (state) {
                act.accept(state);
            }
        }
    }

    /// Does something in the channel, which is made when it is not there and forgotten when it is empty afterwards.
    boolean in(ChannelKey key, Predicate<ChannelState> act) {
        Map<ChannelKey, ChannelState> states =
                scopes.computeIfAbsent(key.scope(), _ -> new ConcurrentHashMap<>());
        while (true) {
            ChannelState state = states.computeIfAbsent(key, ChannelState::new);
            synchronized (state) {
                if (!state.isGone()) {
                    try {
                        return act.test(state);
                    } finally {
                        forgetIfEmpty(states, state);
                    }
                }
            }
        }
    }

    private Map<ChannelKey, ChannelState> of(String scope) {
        return scopes.getOrDefault(scope, Map.of());
    }

    private static void forgetIfEmpty(Map<ChannelKey, ChannelState> states, ChannelState state) {
        if (state.isEmpty()) {
            state.go();
            states.remove(state.key());
        }
    }
}
