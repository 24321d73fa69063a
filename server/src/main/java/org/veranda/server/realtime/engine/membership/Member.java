package org.veranda.server.realtime.engine.membership;

/// Who a socket is in a presence channel.
///
/// @param userId ids are compared as texts, so that 10 and "10" are one user
/// @param info what others may know, a JSON text
public record Member(String userId, String info) {}
