package org.veranda.desktop.connection;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How well the console hears its server; always shown.
public sealed interface ConnectionState {

    /// The first contact, or the first attempt to get it back.
    record Connecting() implements ConnectionState {}

    /// Every stream is current and events arrive as they happen.
    record Live() implements ConnectionState {}

    /// The socket is open and what was missed is being read.
    record CatchingUp() implements ConnectionState {}

    /// No contact. From `retryAt` on another attempt is under way; without one the console waits for
    /// the user to try again.
    record Offline(OfflineReason reason, @Nullable Instant retryAt) implements ConnectionState {}

    /// No session: what is shown no longer changes.
    record SignedOut(SignedOutReason reason) implements ConnectionState {}
}
