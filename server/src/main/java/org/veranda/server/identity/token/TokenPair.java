package org.veranda.server.identity.token;

import org.veranda.wire.MeView;

/// The answer to a sign-in or a refresh.
public record TokenPair(
        String accessToken, String tokenType, long expiresIn, String refreshToken, MeView user) {

    /// Never tells the tokens.
    @Override
    public String toString() {
        return "TokenPair[user=%s]".formatted(user.id());
    }
}
