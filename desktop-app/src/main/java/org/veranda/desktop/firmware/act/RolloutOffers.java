package org.veranda.desktop.firmware.act;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.firmware.book.FirmwareBook;
import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.firmware.PackageState;
import org.veranda.model.firmware.plan.Plan;
import org.veranda.model.firmware.rollout.Rollout;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.model.firmware.rollout.RolloutContext;
import org.veranda.model.firmware.rollout.RolloutRules;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Staff;
import org.veranda.wire.MeView;
import org.veranda.wire.RolloutView;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What means anything for a rollout as it is, and what stands in the way of it, decided by the server's own rules. What the
/// role never may do is left out, but not the approval that a rollout waits for: whoever asked for it sees who may give it.
public final class RolloutOffers {

    private final Store store;
    private final FirmwareBook book;
    private final Texts texts;
    private final RefusalWords words;
    private final Supplier<Instant> now;

    public RolloutOffers(Store store, FirmwareBook book, Texts texts, Supplier<Instant> now) {
        this.store = store;
        this.book = book;
        this.texts = texts;
        this.now = now;
        words = new RefusalWords(texts);
    }

    /// Whether this user may make rollouts and send packages in.
    public boolean mayDeploy() {
        return may(Permission.DEPLOY_FIRMWARE);
    }

    /// Whether this user may release packages and agree to rollouts.
    public boolean mayApprove() {
        return may(Permission.APPROVE_FIRMWARE);
    }

    private boolean may(Permission permission) {
        MeView me = store.me().get();
        return me != null && me.permissions().contains(permission);
    }

    /// In the order of offering.
    public List<RolloutOffer> of(RolloutView rollout) {
        return Arrays.stream(RolloutAction.values())
                .filter(action -> pertinent(action, rollout.state()))
                .flatMap(action -> offer(action, rollout).stream())
                .toList();
    }

    /// The most likely next step.
    public Optional<RolloutAction> primary(RolloutView rollout) {
        return of(rollout).stream()
                .filter(offer -> offer.why() == null)
                .map(RolloutOffer::action)
                .filter(RolloutOffers::likely)
                .findFirst();
    }

    private static boolean likely(RolloutAction action) {
        return switch (action) {
            case SUBMIT, APPROVE, START, RESUME -> true;
            case DENY, SCHEDULE, UNSCHEDULE, PAUSE, EDIT, ABORT -> false;
        };
    }

    private Optional<RolloutOffer> offer(RolloutAction action, RolloutView rollout) {
        @Nullable Refusal refusal = refusal(action, rollout);
        if (refusal != null && refusal.code() == RefusalCode.NOT_PERMITTED) {
            return action == RolloutAction.APPROVE && mayDeploy()
                    ? Optional.of(new RolloutOffer(action, texts.get("firmware.approvers")))
                    : Optional.empty();
        }
        if (!book.reachable().get()) {
            return Optional.of(new RolloutOffer(action, texts.get("rooms.obstacle.away")));
        }
        return Optional.of(new RolloutOffer(action, refusal == null ? null : sentence(refusal)));
    }

    private String sentence(Refusal why) {
        String because = words.because(why);
        return because.substring(0, 1).toUpperCase(Locale.ROOT) + because.substring(1) + ".";
    }

    private @Nullable Refusal refusal(RolloutAction action, RolloutView rollout) {
        MeView me = store.me().get();
        if (me == null) {
            return null;
        }
        RolloutContext context =
                new RolloutContext(
                        new Staff(me.id(), me.name(), me.permissions()),
                        now.get(),
                        book.find(rollout.packageId())
                                .map(one -> one.state() == PackageState.RELEASED)
                                .orElse(true),
                        Math.max(1, rollout.devices()));
        return RolloutRules.decide(rollout(rollout), typical(action), context)
                        instanceof Decision.Refused<Rollout>(Refusal refusal)
                ? refusal
                : null;
    }

    private RolloutCommand.Continuing typical(RolloutAction action) {
        return switch (action) {
            case SUBMIT -> new RolloutCommand.Submit();
            case APPROVE -> new RolloutCommand.Approve();
            case DENY -> new RolloutCommand.Deny("to be given");
            case START -> new RolloutCommand.Start();
            case SCHEDULE -> new RolloutCommand.Schedule(now.get().plus(Duration.ofDays(1)));
            case UNSCHEDULE -> new RolloutCommand.Unschedule();
            case RESUME -> new RolloutCommand.Resume("to be given");
            case PAUSE -> new RolloutCommand.Pause();
            case ABORT -> new RolloutCommand.Abort(null);
            case EDIT -> new RolloutCommand.Edit(null, null, null, null, null, null, null);
        };
    }

    private static boolean pertinent(RolloutAction action, RolloutState state) {
        return switch (action) {
            case SUBMIT -> state == RolloutState.DRAFT;
            case EDIT -> state == RolloutState.DRAFT || state == RolloutState.DENIED;
            case APPROVE, DENY -> state == RolloutState.WAITING_APPROVAL;
            case START, SCHEDULE -> state == RolloutState.READY;
            case UNSCHEDULE -> state == RolloutState.SCHEDULED;
            case PAUSE -> state == RolloutState.RUNNING;
            case RESUME -> state == RolloutState.PAUSED || state == RolloutState.HALTED;
            case ABORT ->
                    switch (state) {
                        case READY, SCHEDULED, RUNNING, PAUSED, HALTED -> true;
                        default -> false;
                    };
        };
    }

    private static Rollout rollout(RolloutView view) {
        return new Rollout(
                view.id(),
                new Plan(
                        view.name(),
                        view.packageId(),
                        view.target(),
                        view.groups(),
                        view.thresholds(),
                        view.window(),
                        view.guards(),
                        view.days()),
                view.state(),
                Set.copyOf(view.authors()),
                view.approvedBy(),
                view.group(),
                view.devices(),
                view.reason(),
                view.scheduledAt(),
                view.startedAt(),
                view.endsAt(),
                view.version());
    }
}
