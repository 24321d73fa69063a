package org.veranda.server.identity;

/// Somebody who looks after the installation. Belongs to no tenant and sees no guests.
public record PlatformAdmin(long id, String email, String name) {

    /// Never tells who it is.
    @Override
    public String toString() {
        return "PlatformAdmin[%d]".formatted(id);
    }
}
