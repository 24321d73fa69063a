package org.veranda.server.identity;

import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;

/// A session stands no more. Published after the commit, on the thread that committed: listen with
/// a plain `@EventListener`.
public record SessionEnded(SessionId session, UserId user, TenantId tenant) {}
