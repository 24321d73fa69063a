package org.veranda.desktop.sync;

import org.jspecify.annotations.Nullable;
import org.veranda.wire.MeView;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Who the user is and may, as far as the console knows: looked at again whenever the socket is
/// new, and now and then, because nothing on the streams tells of it.
final class Profile {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private @Nullable MeView known;
    private Instant nextLook = Instant.MIN;
    private boolean asking;
    private boolean changed;

    /// Whether only a snapshot can tell what the user may see now.
    boolean changed() {
        return changed;
    }

    /// Whether that is somebody of another resort.
    boolean foreign(MeView me) {
        return known != null && !known.tenantId().equals(me.tenantId());
    }

    void restart(MeView me) {
        known = me;
        changed = false;
    }

    /// Something happened that may have been because of another role.
    void doubt() {
        nextLook = Instant.MIN;
    }

    void look(Instant now, List<Effect> out) {
        if (!asking && !nextLook.isAfter(now)) {
            asking = true;
            nextLook = now.plus(BETWEEN_LOOKS);
            out.add(new Effect.RequestMe());
        }
    }

    void arrived(MeView me) {
        changed |= asking && !me.equals(known);
        asking = false;
    }

    void failed() {
        asking = false;
    }
}
