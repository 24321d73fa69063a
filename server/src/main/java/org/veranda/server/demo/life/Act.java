package org.veranda.server.demo.life;

import org.veranda.wire.Command;

/// Something that a person is about to do.
///
/// @param person the part of the person's address before the @
public record Act(String person, Command command) {}
