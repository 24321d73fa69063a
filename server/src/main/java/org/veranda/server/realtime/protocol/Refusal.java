package org.veranda.server.realtime.protocol;

import org.jspecify.annotations.Nullable;

/// Why a socket may not join a channel, as the client is told. The socket stays open.
///
/// @param code of the error that goes with it
record Refusal(String type, String error, int status, @Nullable Integer code) {

    static final Refusal SIGNATURE = new Refusal("AuthError", "Invalid signature", 401, 4009);
    static final Refusal NOT_THEIRS =
            new Refusal("AuthError", "This app may not touch the channel", 401, 4009);
    static final Refusal NOT_SIGNED_IN =
            new Refusal("AuthError", "Only the user who is signed in may hear it", 401, 4009);
    static final Refusal TOO_MANY_WRONG =
            new Refusal("RateLimited", "Too many wrong signatures, wait a moment", 429, 4301);
    static final Refusal NAME =
            new Refusal(
                    "InvalidChannel",
                    "A channel's name is up to 200 of A-Z a-z 0-9 _ - = @ , . ;",
                    400,
                    null);
    static final Refusal FULL_SOCKET =
            new Refusal("LimitReached", "Too many channels on one socket", 429, null);

    static Refusal data(String why) {
        return new Refusal("InvalidChannelData", why, 400, null);
    }

    static Refusal fullChannel(int most) {
        return new Refusal("LimitReached", "It takes up to " + most + " members", 403, null);
    }
}
