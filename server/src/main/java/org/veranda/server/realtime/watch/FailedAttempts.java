package org.veranda.server.realtime.watch;

import org.springframework.stereotype.Component;
import org.veranda.server.identity.Network;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What failed lately, for the operator's eyes: the same failure of the same caller is one entry with a number, so that a
/// client that comes back for ever pushes out nobody. Keeps a bounded number of entries, and of each network address a part of them.
/// For any thread.
@Component
public final class FailedAttempts {

    static final int MOST = 500;
    static final int MOST_OF_ONE_NETWORK = 100;

    private final InstantSource clock;
    private final Map<Sameness, Attempt> entries = new LinkedHashMap<>();
    private final Map<String, Set<Sameness>> byNetwork = new HashMap<>();

    public FailedAttempts(InstantSource clock) {
        this.clock = clock;
    }

    private record Sameness(Trouble trouble, Caller caller, String channel) {}

    /// Takes note of a failure before there was a socket.
    public void note(Trouble trouble, Caller caller, String detail) {
        note(trouble, caller, "", "", detail);
    }

    /// The same for a channel that a socket asked for.
    public synchronized void note(
            Trouble trouble, Caller caller, String channel, String socketId, String detail) {
        String name = Caller.printable(channel);
        String more = Caller.printable(detail);
        Sameness same = new Sameness(trouble, caller, name);
        Attempt known = entries.remove(same);
        if (known == null) {
            String network = Network.of(caller.address());
            makeRoomFor(network);
            byNetwork.computeIfAbsent(network, _ -> new LinkedHashSet<>()).add(same);
            Instant now = clock.instant();
            entries.put(same, new Attempt(trouble, caller, name, socketId, more, now, now, 1));
        } else {
            touch(same);
            entries.put(same, known.again(socketId, more, clock.instant()));
        }
    }

    /// All that is kept, the latest first.
    public synchronized List<Attempt> latest() {
        return new ArrayList<>(entries.values()).reversed();
    }

    private void makeRoomFor(String network) {
        Set<Sameness> own = byNetwork.getOrDefault(network, Set.of());
        if (own.size() >= MOST_OF_ONE_NETWORK) {
            forget(own.iterator().next());
        } else if (entries.size() >= MOST) {
            forget(entries.keySet().iterator().next());
        }
    }

    private void forget(Sameness oldest) {
        entries.remove(oldest);
        byNetwork.computeIfPresent(
                Network.of(oldest.caller().address()),
                (_, own) -> {
                    own.remove(oldest);
                    return own.isEmpty() ? null : own;
                });
    }

    /// The latest stands last.
    private void touch(Sameness same) {
        byNetwork.computeIfPresent(
                Network.of(same.caller().address()),
                (_, own) -> {
                    own.remove(same);
                    own.add(same);
                    return own;
                });
    }
}
