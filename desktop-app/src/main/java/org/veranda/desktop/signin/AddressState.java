package org.veranda.desktop.signin;

import org.veranda.desktop.connection.http.ContactFailure;

/// What is known about the server address as it was typed.
public sealed interface AddressState {

    /// Nothing was typed yet.
    record Empty() implements AddressState {}

    /// It can't be an address.
    record Malformed() implements AddressState {}

    record Testing() implements AddressState {}

    /// @param unprotected what is sent there can be read on the way
    record Reachable(String version, boolean unprotected) implements AddressState {}

    record Failed(ContactFailure failure) implements AddressState {}

    /// The server serves newer consoles only.
    record ConsoleTooOld(String oldest) implements AddressState {}
}
