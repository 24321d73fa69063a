package org.veranda.server.demo.life;

import org.veranda.model.identity.Role;

/// Somebody who works in a demo resort.
///
/// @param person the part of the address before the @
public record Staff(String person, String name, Role role) {}
