package org.veranda.server.realtime.watch;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What failed lately, for the operator's eyes: the same failure of the same caller is one entry with a number, so that a
/// client that comes back for ever pushes out nobody. Keeps a bounded number of entries, and of each address a part of them.
/// For any thread.
@Component
public final class FailedAttempts {

    static final int MOST = 500;
    static final int MOST_OF_ONE_ADDRESS = 100;

    private final InstantSource clock;
    private final Map<Sameness, Attempt> entries = new LinkedHashMap<>();

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
            makeRoomFor(caller.address());
            Instant now = clock.instant();
            entries.put(same, new Attempt(trouble, caller, name, socketId, more, now, now, 1));
        } else {
            entries.put(same, known.again(socketId, more, clock.instant()));
        }
    }

    /// All that is kept, the latest first.
    public synchronized List<Attempt> latest() {
        return new ArrayList<>(entries.values()).reversed();
    }

    private void makeRoomFor(String address) {
        List<Sameness> own =
                entries.keySet().stream()
                        .filter(entry -> entry.caller().address().equals(address))
                        .toList();
        if (own.size() >= MOST_OF_ONE_ADDRESS) {
            entries.remove(own.getFirst());
        } else if (entries.size() >= MOST) {
            entries.remove(entries.keySet().iterator().next());
        }
    }
}
