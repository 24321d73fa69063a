package org.veranda.server.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A refresh token to be exchanged for the next pair.
record RefreshRequest(@NotBlank @Size(max = 300) String refreshToken) {

    /// Never tells the token.
    @Override
    public String toString() {
        return "RefreshRequest[]";
    }
}
