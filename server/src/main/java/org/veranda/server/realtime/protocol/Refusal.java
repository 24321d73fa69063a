package org.veranda.server.realtime.protocol;

import static org.veranda.server.realtime.watch.Trouble.AUTH_OTHER_SECRET;
import static org.veranda.server.realtime.watch.Trouble.CHANNEL_REFUSED;
import static org.veranda.server.realtime.watch.Trouble.NOBODY_SIGNED_IN;
import static org.veranda.server.realtime.watch.Trouble.NOT_THEIRS_TO_HEAR;
import static org.veranda.server.realtime.watch.Trouble.TOO_MANY_WRONG_SIGNATURES;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.watch.Trouble;

/// Why a socket may not join a channel, as the client is told. The socket stays open.
///
/// @param code of the error that goes with it
/// @param trouble what operators are told
record Refusal(String type, String error, int status, @Nullable Integer code, Trouble trouble) {

    static final Refusal SIGNATURE =
            new Refusal("AuthError", "Invalid signature", 401, 4009, AUTH_OTHER_SECRET);
    static final Refusal NOT_THEIRS =
            new Refusal(
                    "AuthError",
                    "This app may not touch the channel",
                    401,
                    4009,
                    NOT_THEIRS_TO_HEAR);
    static final Refusal NOT_SIGNED_IN =
            new Refusal(
                    "AuthError",
                    "Only the user who is signed in may hear it",
                    401,
                    4009,
                    NOBODY_SIGNED_IN);
    static final Refusal TOO_MANY_WRONG =
            new Refusal(
                    "RateLimited",
                    "Too many wrong signatures, wait a moment",
                    429,
                    4301,
                    TOO_MANY_WRONG_SIGNATURES);
    static final Refusal NAME =
            new Refusal(
                    "InvalidChannel",
                    "A channel's name is up to 200 of A-Z a-z 0-9 _ - = @ , . ;",
                    400,
                    null,
                    CHANNEL_REFUSED);
    static final Refusal FULL_SOCKET =
            new Refusal(
                    "LimitReached", "Too many channels on one socket", 429, null, CHANNEL_REFUSED);

    static final Refusal FULL_ADDRESS =
            new Refusal(
                    "LimitReached",
                    "Too many channels from one address",
                    429,
                    null,
                    CHANNEL_REFUSED);
    static final Refusal TOO_MANY_ARRIVALS =
            new Refusal(
                    "RateLimited",
                    "In and out of presence channels too often, wait a moment",
                    429,
                    4301,
                    CHANNEL_REFUSED);

    static Refusal data(String why) {
        return new Refusal("InvalidChannelData", why, 400, null, CHANNEL_REFUSED);
    }

    static Refusal fullChannel(int most) {
        return new Refusal(
                "LimitReached", "It takes up to " + most + " members", 403, null, CHANNEL_REFUSED);
    }
}
