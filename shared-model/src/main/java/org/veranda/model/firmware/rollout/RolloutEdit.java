package org.veranda.model.firmware.rollout;

import org.jspecify.annotations.Nullable;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.plan.Plan;
import org.veranda.model.identity.UserId;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// A copy of a rollout in the making: what is not said stays as it was.
final class RolloutEdit {

    private final Rollout from;
    private Plan plan;
    private RolloutState state;
    private final Set<UserId> authors;
    private @Nullable UserId approvedBy;
    private @Nullable Group group;
    private int devices;
    private @Nullable String reason;
    private @Nullable Instant scheduledAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant endsAt;

    RolloutEdit(Rollout from) {
        this.from = from;
        this.plan = from.plan();
        this.state = from.state();
        this.authors = new HashSet<>(from.authors());
        this.approvedBy = from.approvedBy();
        this.group = from.group();
        this.devices = from.devices();
        this.reason = from.reason();
        this.scheduledAt = from.scheduledAt();
        this.startedAt = from.startedAt();
        this.endsAt = from.endsAt();
    }

    RolloutEdit state(RolloutState now) {
        this.state = now;
        return this;
    }

    RolloutEdit plan(Plan other) {
        this.plan = other;
        return this;
    }

    RolloutEdit author(UserId user) {
        this.authors.add(user);
        return this;
    }

    RolloutEdit approvedBy(@Nullable UserId user) {
        this.approvedBy = user;
        return this;
    }

    RolloutEdit group(@Nullable Group next) {
        this.group = next;
        return this;
    }

    RolloutEdit devices(int count) {
        this.devices = count;
        return this;
    }

    RolloutEdit reason(@Nullable String why) {
        this.reason = why;
        return this;
    }

    RolloutEdit scheduledAt(@Nullable Instant at) {
        this.scheduledAt = at;
        return this;
    }

    RolloutEdit started(Instant at, Instant end) {
        this.startedAt = at;
        this.endsAt = end;
        return this;
    }

    /// One version on.
    Rollout done() {
        return new Rollout(
                from.id(),
                plan,
                state,
                authors,
                approvedBy,
                group,
                devices,
                reason,
                scheduledAt,
                startedAt,
                endsAt,
                from.version() + 1);
    }
}
