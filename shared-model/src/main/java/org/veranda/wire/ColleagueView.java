package org.veranda.wire;

import org.veranda.model.identity.Role;
import org.veranda.model.identity.UserId;

/// Somebody of the same resort, as everybody there may know them.
public record ColleagueView(UserId id, String name, Role role) {}
