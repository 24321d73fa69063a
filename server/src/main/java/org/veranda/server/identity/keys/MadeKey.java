package org.veranda.server.identity.keys;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/// A new key with its text, which is told this once and never again.
///
/// @param secret what the machine sends as `X-Api-Key`
public record MadeKey(@JsonUnwrapped ApiKey key, String secret) {

    /// Never tells the secret.
    @Override
    public String toString() {
        return key.toString();
    }
}
