package org.veranda.server.devices.share;

import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;

/// A user to whom a device is shown, and the tenant that is theirs.
public record Receiver(String serial, UserId user, TenantId tenant) {}
