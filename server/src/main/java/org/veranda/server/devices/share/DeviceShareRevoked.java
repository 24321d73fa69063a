package org.veranda.server.devices.share;

import org.veranda.model.identity.UserId;

/// A device is shown to a user no more. Published after the commit, on the thread that committed: listen with a plain
/// `@EventListener`.
public record DeviceShareRevoked(String serial, UserId user) {}
