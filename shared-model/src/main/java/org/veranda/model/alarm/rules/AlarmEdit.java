package org.veranda.model.alarm.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.Delay;
import org.veranda.model.alarm.OutOfService;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.Shelving;
import org.veranda.model.alarm.Suppressed;
import org.veranda.model.alarm.SuppressionCause;
import org.veranda.model.identity.UserId;

import java.util.ArrayList;
import java.util.List;

/// A copy of an alarm's state in the making: what is not said stays as it was.
final class AlarmEdit {

    private Severity severity;
    private Severity current;
    private boolean active;
    private boolean acknowledged;
    private boolean latched;
    private long occurrence;
    private long count;
    private @Nullable Delay delay;
    private @Nullable Shelving shelving;
    private List<Suppressed> suppressed;
    private @Nullable OutOfService outOfService;
    private @Nullable UserId assignee;
    private long comments;
    private long version;

    AlarmEdit(AlarmState from) {
        this.severity = from.severity();
        this.current = from.current();
        this.active = from.active();
        this.acknowledged = from.acknowledged();
        this.latched = from.latched();
        this.occurrence = from.occurrence();
        this.count = from.count();
        this.delay = from.delay();
        this.shelving = from.shelving();
        this.suppressed = from.suppressed();
        this.outOfService = from.outOfService();
        this.assignee = from.assignee();
        this.comments = from.comments();
        this.version = from.version();
    }

    /// A new occurrence, for which nobody has acknowledged anything.
    AlarmEdit begin(Severity as) {
        this.severity = as;
        this.current = as;
        this.active = true;
        this.acknowledged = false;
        this.latched = false;
        this.occurrence++;
        return this;
    }

    AlarmEdit current(Severity now) {
        this.current = now;
        return this;
    }

    AlarmEdit raisedOnceMore() {
        this.count++;
        return this;
    }

    AlarmEdit gone(boolean latches) {
        this.active = false;
        this.latched = latches;
        return this;
    }

    AlarmEdit acknowledged() {
        this.acknowledged = true;
        return this;
    }

    AlarmEdit unlatched() {
        this.latched = false;
        return this;
    }

    AlarmEdit delay(@Nullable Delay now) {
        this.delay = now;
        return this;
    }

    AlarmEdit shelving(@Nullable Shelving now) {
        this.shelving = now;
        return this;
    }

    AlarmEdit suppressed(Suppressed now) {
        without(now.cause());
        suppressed.add(now);
        return this;
    }

    AlarmEdit without(SuppressionCause cause) {
        suppressed = new ArrayList<>(suppressed);
        suppressed.removeIf(each -> each.cause() == cause);
        return this;
    }

    AlarmEdit unsuppressed() {
        this.suppressed = List.of();
        return this;
    }

    AlarmEdit outOfService(@Nullable OutOfService now) {
        this.outOfService = now;
        return this;
    }

    AlarmEdit assignee(@Nullable UserId now) {
        this.assignee = now;
        return this;
    }

    AlarmEdit commented() {
        this.comments++;
        return this;
    }

    AlarmEdit version(long now) {
        this.version = now;
        return this;
    }

    AlarmState done() {
        return new AlarmState(
                severity,
                current,
                active,
                acknowledged,
                latched,
                occurrence,
                count,
                delay,
                shelving,
                suppressed,
                outOfService,
                assignee,
                comments,
                version);
    }
}
