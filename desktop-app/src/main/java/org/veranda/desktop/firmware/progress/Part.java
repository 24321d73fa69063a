package org.veranda.desktop.firmware.progress;

import org.veranda.model.firmware.job.JobState;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What has become of devices, as people count it; what went wrong comes first.
public enum Part {
    FAILED,
    RUNNING,
    WAITING,
    SUCCEEDED,
    GIVEN_UP;

    static Part of(JobState state) {
        return switch (state.end()) {
            case SUCCEEDED -> SUCCEEDED;
            case FAILED -> FAILED;
            case GIVEN_UP -> GIVEN_UP;
            case OPEN ->
                    switch (state) {
                        case PENDING, WAITING_WINDOW -> WAITING;
                        default -> RUNNING;
                    };
        };
    }

    /// The states that it is made of.
    public List<JobState> states() {
        return Arrays.stream(JobState.values()).filter(state -> of(state) == this).toList();
    }

    /// How texts and style sheets call it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
