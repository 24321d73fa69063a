package org.veranda.model.alarm;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.UserId;

import java.util.List;

/// What the rules know of an alarm: two axes, a latch, and what hides it. Immutable; `AlarmRules`
/// says what may come next.
///
/// @param severity the worst since the occurrence began
/// @param current the severity it has now
/// @param active the condition is there
/// @param latched the condition went and wants a reset
/// @param occurrence how often it began, from 1; 0 when it never did
/// @param count how often it was raised
/// @param delay a change that does not count yet
/// @param comments how many there are
/// @param version rises by one with each change
public record AlarmState(
        Severity severity,
        Severity current,
        boolean active,
        boolean acknowledged,
        boolean latched,
        long occurrence,
        long count,
        @Nullable Delay delay,
        @Nullable Shelving shelving,
        List<Suppressed> suppressed,
        @Nullable OutOfService outOfService,
        @Nullable UserId assignee,
        long comments,
        long version) {

    /// Nothing was ever raised.
    public static final AlarmState NONE =
            new AlarmState(
                    Severity.INFO,
                    Severity.INFO,
                    false,
                    true,
                    false,
                    0,
                    0,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    0,
                    0);

    public AlarmState {
        suppressed = List.copyOf(suppressed);
    }

    /// The state as people know it; what never began is hidden from nobody.
    public AlarmPhase phase() {
        if (occurrence == 0) {
            return AlarmPhase.NORMAL;
        }
        if (outOfService != null) {
            return AlarmPhase.OUT_OF_SERVICE;
        }
        if (!suppressed.isEmpty()) {
            return AlarmPhase.SUPPRESSED;
        }
        if (shelving != null) {
            return AlarmPhase.SHELVED;
        }
        return underneath();
    }

    /// The state that it would have if nothing hid it.
    public AlarmPhase underneath() {
        if (active) {
            return acknowledged ? AlarmPhase.ACKNOWLEDGED : AlarmPhase.UNACKNOWLEDGED;
        }
        if (!acknowledged) {
            return AlarmPhase.RETURNED;
        }
        return latched ? AlarmPhase.LATCHED : AlarmPhase.NORMAL;
    }

    public AlarmStatus status() {
        if (!active) {
            return AlarmStatus.CLEARED;
        }
        return acknowledged ? AlarmStatus.ACKNOWLEDGED : AlarmStatus.ACTIVE;
    }

    public Suppression suppression() {
        return switch (phase()) {
            case OUT_OF_SERVICE -> Suppression.OUT_OF_SERVICE;
            case SUPPRESSED -> Suppression.SUPPRESSED;
            case SHELVED ->
                    shelving != null && shelving.oneShot()
                            ? Suppression.SHELVED_ONESHOT
                            : Suppression.SHELVED_TIMED;
            default -> Suppression.NONE;
        };
    }

    /// The same without what nobody but the server needs to know: two that look alike are equal.
    public AlarmState asShown() {
        return counting(count);
    }

    /// The same without how often it was raised, too: two for which nothing happened but that are equal.
    public AlarmState asRemembered() {
        return counting(0);
    }

    private AlarmState counting(long raises) {
        return new AlarmState(
                severity,
                current,
                active,
                acknowledged,
                latched,
                occurrence,
                raises,
                null,
                shelving,
                suppressed,
                outOfService,
                assignee,
                comments,
                0);
    }

    /// Whether somebody still has something to do or to know: all but what is over and seen.
    public boolean open() {
        return occurrence > 0 && phase() != AlarmPhase.NORMAL;
    }

    public boolean suppressedFor(SuppressionCause cause) {
        return suppressed.stream().anyMatch(each -> each.cause() == cause);
    }
}
