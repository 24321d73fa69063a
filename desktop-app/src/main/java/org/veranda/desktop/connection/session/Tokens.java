package org.veranda.desktop.connection.session;

/// What the server answers to a sign-in or a refresh.
///
/// @param expiresIn seconds that the access token is good for
record Tokens(String accessToken, long expiresIn, String refreshToken) {

    @Override
    public String toString() {
        return "Tokens[good for " + expiresIn + " s]";
    }
}
