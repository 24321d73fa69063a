package org.veranda.server.realtime.engine;

import org.jspecify.annotations.Nullable;
import org.veranda.wire.Cursor;

/// What a socket said when it asked into a channel.
public record Join(@Nullable Cursor recover) {

    public static final Join PLAIN = new Join(null);
}
