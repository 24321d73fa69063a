package org.veranda.server.history;

import org.jspecify.annotations.Nullable;

/// A change about to be written down; what is new had nothing before.
///
/// @param machine whose rules decided, such as `task`
/// @param command as it travels, such as `task.start`
/// @param before and `after` are written as the wire writes them
public record Change(
        String machine,
        long target,
        long version,
        String command,
        @Nullable String reason,
        @Nullable Object before,
        Object after) {}
