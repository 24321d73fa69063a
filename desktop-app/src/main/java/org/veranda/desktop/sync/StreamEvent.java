package org.veranda.desktop.sync;

import org.jspecify.annotations.Nullable;
import org.veranda.wire.Sequenced;
import org.veranda.wire.TenantEvent;
import org.veranda.wire.WireCodec;
import org.veranda.wire.WireException;

import java.util.Optional;

/// One entry of a stream.
///
/// @param event null when this console does not know such events
/// @param readable false when it knows such events but can't read this one
record StreamEvent(Sequenced at, @Nullable TenantEvent event, boolean readable) {

    /// Empty when the payload is not of a stream.
    static Optional<StreamEvent> read(String name, String payload, WireCodec codec) {
        return codec.readSequenced(payload).map(at -> read(name, payload, codec, at));
    }

    private static StreamEvent read(String name, String payload, WireCodec codec, Sequenced at) {
        try {
            return new StreamEvent(at, codec.readEvent(name, payload).orElse(null), true);
        } catch (WireException _) {
            return new StreamEvent(at, null, false);
        }
    }
}
