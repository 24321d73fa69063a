package org.veranda.server.identity;

import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;

/// A user is new, what they may do has changed, or they are disabled. Published after the commit, on the thread
/// that committed: listen with a plain `@EventListener`.
public record UserAccessChanged(UserId user, TenantId tenant, Role role, boolean disabled) {}
