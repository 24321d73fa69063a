package org.veranda.wire;

import org.jspecify.annotations.Nullable;

/// What the server says to a `recover` cursor; the `data` of `subscription_succeeded`.
///
/// @param reason `retention`, `epoch` or `too_far` when it could not be served
public record Recovery(boolean recovered, @Nullable String reason, String epoch, long seq) {}
