package org.veranda.desktop.signin;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.http.ContactFailure;

import java.time.Instant;

/// What became of the last attempt to sign in.
public sealed interface SignInState {

    record Ready() implements SignInState {}

    record Working() implements SignInState {}

    record WrongPassword() implements SignInState {}

    /// @param until when one may try again, if the server said so
    record Locked(@Nullable Instant until) implements SignInState {}

    record NoContact(ContactFailure failure) implements SignInState {}

    /// The server's own words for anything else.
    record Refused(String reason) implements SignInState {}

    /// It was the server that ended the session before.
    ///
    /// @param withoutAnswer how many changes nobody can tell the fate of
    record SessionEnded(int withoutAnswer) implements SignInState {}
}
