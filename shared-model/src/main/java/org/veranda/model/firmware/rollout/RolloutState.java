package org.veranda.model.firmware.rollout;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// Where a rollout is in its life.
public enum RolloutState {
    DRAFT,
    WAITING_APPROVAL,
    DENIED,
    READY,
    SCHEDULED,
    RUNNING,
    PAUSED,
    HALTED,
    ABORTING,
    ABORTED,
    FINISHED,
    FINISHED_WITH_ERRORS;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Nothing can happen to it any more.
    public boolean terminal() {
        return this == ABORTED || this == FINISHED || this == FINISHED_WITH_ERRORS;
    }
}
