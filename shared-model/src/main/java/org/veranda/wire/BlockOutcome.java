package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RefusalCode;

/// Whether a room was taken out of order.
///
/// @param outcome `accepted` or `refused`
/// @param code why it was refused
public record BlockOutcome(String outcome, @Nullable RefusalCode code) {

    /// With a code it was refused, with none the room is out of order now.
    public static BlockOutcome of(@Nullable RefusalCode code) {
        return new BlockOutcome(code == null ? "accepted" : "refused", code);
    }
}
