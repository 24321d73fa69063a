package org.veranda.server.identity;

import org.veranda.model.identity.TenantId;

/// Who sends a request: a person who is signed in, or a machine with its key. Either belongs to one tenant.
public interface Caller {

    TenantId tenant();
}
