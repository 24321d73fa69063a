package org.veranda.server.realtime.access;

import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;

/// Whose socket it is.
public record Holder(TenantId tenant, UserId user) {}
