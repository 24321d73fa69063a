package org.veranda.server.tenancy;

import org.veranda.model.identity.TenantId;

import java.time.Instant;

/// One resort.
public record Tenant(TenantId id, String name, Instant createdAt) {}
