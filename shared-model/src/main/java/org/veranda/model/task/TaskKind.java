package org.veranda.model.task;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/// What a task is about.
public enum TaskKind {
    DEPARTURE,
    STAYOVER,
    /// A look into a room that is clean already.
    CHECK,
    INSPECTION,
    WORK_ORDER,
    GUEST_REQUEST,
    /// A round of preventive maintenance.
    PM_ROUND;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it is called when nobody says more.
    public String title() {
        return switch (this) {
            case DEPARTURE -> "Departure clean";
            case STAYOVER -> "Stay-over service";
            case CHECK -> "Check the room";
            case INSPECTION -> "Inspection";
            case WORK_ORDER -> "Work order";
            case GUEST_REQUEST -> "Guest request";
            case PM_ROUND -> "Maintenance round";
        };
    }

    /// Whether the room is clean when it is done.
    public boolean cleans() {
        return this == DEPARTURE || this == STAYOVER || this == CHECK;
    }

    /// Whether it happens in a room and changes it.
    public boolean ofRoom() {
        return cleans() || this == INSPECTION;
    }

    /// Whether who gets it is asked first.
    public boolean asked() {
        return this == WORK_ORDER || this == GUEST_REQUEST;
    }
}
