package org.veranda.server.identity;

import org.springframework.stereotype.Service;

/// Writes down what platform administrators do at the operator's page; before it is done, so that nothing is done that cannot
/// be written down.
@Service
public class PlatformTrail {

    private final PlatformTrailRows rows;

    PlatformTrail(PlatformTrailRows rows) {
        this.rows = rows;
    }

    /// What can be written down.
    public enum Kind {
        SIGNED_IN,
        SIGNED_OUT,
        WEBHOOK_RETRY,
        WEBHOOK_RETRY_ALL,
        WEBHOOK_DROP
    }

    /// @param detail what it is done to
    public void note(Kind kind, PlatformAdmin admin, String detail) {
        rows.insert(kind, admin, null, detail);
    }

    void signedIn(PlatformAdmin admin, String address) {
        rows.insert(Kind.SIGNED_IN, admin, address, null);
    }

    void signedOut(PlatformAdmin admin) {
        rows.insert(Kind.SIGNED_OUT, admin, null, null);
    }
}
