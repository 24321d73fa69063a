package org.veranda.server.realtime.access;

import org.jspecify.annotations.Nullable;

/// What lets a socket in: the signature, and what was signed with it.
///
/// @param data who the user is, where that is told to others; null elsewhere
record Pass(String auth, @Nullable String data) {}
