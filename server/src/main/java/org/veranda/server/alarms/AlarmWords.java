package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;

/// What whoever raised an alarm says of it.
record AlarmWords(@Nullable String title, @Nullable String description, @Nullable String category) {

    /// What old clients show.
    public @Nullable String message() {
        return title != null ? title : description;
    }
}
