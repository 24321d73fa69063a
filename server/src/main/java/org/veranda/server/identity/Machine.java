package org.veranda.server.identity;

import org.veranda.model.identity.TenantId;

/// A gateway, or whatever else reports for a tenant with an API key. It gets no further than the few doors made for it.
///
/// @param key the number of its key
/// @param name what those who made the key call it
public record Machine(TenantId tenant, long key, String name) implements Caller {}
