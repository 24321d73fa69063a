package org.veranda.server.realtime.watch;

import org.veranda.server.realtime.connection.Closing;

import java.util.Optional;

/// What can go wrong between a client and the server, as far as the server can tell.
public enum Trouble {
    /// A WebSocket was asked for at another path than `/app/{key}`.
    WRONG_PATH,
    /// `/app/{key}` was asked for without an upgrade, or with one that is none.
    NOT_UPGRADED,
    /// The server was about to stop.
    DRAINING,
    UNKNOWN_KEY,
    APP_DISABLED,
    OVER_QUOTA,
    PROTOCOL_UNSUPPORTED,
    PROTOCOL_MISSING,
    ORIGIN_NOT_ALLOWED,
    /// No place was left on the server, or for that address.
    OVER_CAPACITY,
    /// The client read too slowly: what waited for it became too much, or too old to be caught up with.
    TOO_SLOW,
    /// The client said more than it may.
    FLOOD,
    /// Messages were begun and not finished.
    UNFINISHED,
    /// Sockets of that app were opened from that address more often than they may be.
    TOO_MANY_OPENS,
    /// The session that let the socket in ended, or its user lost what it was let in for.
    ACCESS_ENDED,
    /// Nothing came from the client any more, not even an answer to a WebSocket ping.
    NO_PONG,
    /// The client took nothing of what was sent to it, until it was cut off.
    STALLED,
    NOT_TEXT,
    /// What the client sent is no WebSocket frame, no UTF-8, or larger than a message may be.
    MALFORMED,
    SERVER_FAULT,
    /// A guarded channel was asked for with no `auth`.
    AUTH_MISSING,
    /// The `auth` is not `key:signature` in lower-case hex.
    AUTH_MALFORMED,
    /// The `auth` begins with another app's key.
    AUTH_OTHER_KEY,
    /// A presence channel was asked for with no `channel_data`.
    AUTH_NO_DATA,
    /// `channel_data` was sent, but not signed.
    AUTH_DATA_NOT_SIGNED,
    AUTH_OTHER_SOCKET,
    AUTH_OTHER_CHANNEL,
    /// Signed with the secret of another app.
    AUTH_OTHER_APP,
    /// None of the known mistakes: another secret, or another text was signed.
    AUTH_OTHER_SECRET,
    /// Too many came from there at once to find out what was wrong with this one.
    AUTH_NOT_EXAMINED,
    /// So many that a socket was closed, or that one of the address's is not told more.
    TOO_MANY_WRONG_SIGNATURES,
    /// The app is not of the tenant or user whose channel was asked for.
    NOT_THEIRS_TO_HEAR,
    /// A user's own channel was asked for by a socket that is not signed in as that user.
    NOBODY_SIGNED_IN,
    /// The channel's name, its data, or how many there are already.
    CHANNEL_REFUSED,
    SIGN_IN_REFUSED,
    CLIENT_EVENT_REFUSED,
    /// A backend's call names no app by its key, or another than its path does.
    CALL_KEY,
    /// A backend's call is of another time: most likely its clock is wrong.
    CALL_CLOCK,
    /// A backend's call is not signed with its app's secret, or something else was signed.
    CALL_SIGNATURE,
    /// A backend asked for what its app may not touch, or its app is switched off.
    CALL_FORBIDDEN,
    CALL_TOO_LARGE,
    CALL_TOO_FAST;

    /// What a close says that the server sends on its own account; empty when nothing is wrong, as when all are sent to
    /// reconnect. 4009 is told both to pages from elsewhere and to those who lost their access.
    static Optional<Trouble> of(Closing why) {
        return Optional.ofNullable(
                switch (why.code()) {
                    case 4001 -> UNKNOWN_KEY;
                    case 4003 -> APP_DISABLED;
                    case 4004 -> OVER_QUOTA;
                    case 4007 -> PROTOCOL_UNSUPPORTED;
                    case 4008 -> PROTOCOL_MISSING;
                    case 4009 ->
                            why.equals(Closing.FOREIGN_ORIGIN) ? ORIGIN_NOT_ALLOWED : ACCESS_ENDED;
                    case 4100 -> overCapacity(why);
                    case 4201 -> NO_PONG;
                    case 1002, 1007, 1009 -> MALFORMED;
                    case 1003 -> NOT_TEXT;
                    case 1011 -> SERVER_FAULT;
                    default -> null;
                });
    }

    private static Trouble overCapacity(Closing why) {
        if (why.equals(Closing.TOO_SLOW)) {
            return TOO_SLOW;
        } else if (why.equals(Closing.FLOOD)) {
            return FLOOD;
        } else if (why.equals(Closing.UNFINISHED)) {
            return UNFINISHED;
        } else if (why.equals(Closing.TOO_MANY_OPENS)) {
            return TOO_MANY_OPENS;
        }
        return why.equals(Closing.WRONG_SIGNATURES) ? TOO_MANY_WRONG_SIGNATURES : OVER_CAPACITY;
    }
}
