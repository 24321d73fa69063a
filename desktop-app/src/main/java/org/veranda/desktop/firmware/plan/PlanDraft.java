package org.veranda.desktop.firmware.plan;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.words.Moments;
import org.veranda.model.firmware.guard.GuardSettings;
import org.veranda.model.firmware.plan.Groups;
import org.veranda.model.firmware.plan.Plan;
import org.veranda.model.firmware.plan.Target;
import org.veranda.model.firmware.plan.Thresholds;
import org.veranda.model.firmware.plan.Window;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.model.room.LocationId;
import org.veranda.wire.PackageView;
import org.veranda.wire.RolloutView;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A plan as somebody fills it in. Knows no control; lives on the FX thread.
final class PlanDraft {

    private static final int MOST_CANARIES = 10_000;
    private static final int MOST_DAYS = 90;
    private static final int MOST_MINUTES = 1_440;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_SERIALS = 1_000;

    final StringProperty name = new SimpleStringProperty("");
    final ObjectProperty<@Nullable PackageView> of = new SimpleObjectProperty<>();
    final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.ALL);
    final ObservableSet<LocationId> places = FXCollections.observableSet();
    final StringProperty serials = new SimpleStringProperty("");
    final StringProperty canary = number(Groups.USUAL.canary());
    final StringProperty early = number(Groups.USUAL.early());
    final StringProperty success = number(Thresholds.USUAL.success());
    final StringProperty error = number(Thresholds.USUAL.error());
    final StringProperty from = time(LocalTime.MIDNIGHT);
    final StringProperty until = time(LocalTime.MIDNIGHT);
    final StringProperty days = number(Plan.USUAL_DAYS);
    final StringProperty consentFrom = time(GuardSettings.USUAL.consentFrom());
    final StringProperty consentUntil = time(GuardSettings.USUAL.consentUntil());
    final StringProperty quietFrom = time(GuardSettings.USUAL.quietFrom());
    final StringProperty quietUntil = time(GuardSettings.USUAL.quietUntil());
    final StringProperty battery = number(GuardSettings.USUAL.lockBattery());
    final StringProperty arrival = number(GuardSettings.USUAL.arrivalMinutes());
    final BooleanProperty submit = new SimpleBooleanProperty(true);

    /// As it was planned before.
    static PlanDraft of(RolloutView rollout, @Nullable PackageView of) {
        PlanDraft draft = new PlanDraft();
        draft.name.set(rollout.name());
        draft.of.set(of);
        Target target = rollout.target();
        if (target.locationIds() != null) {
            draft.scope.set(Scope.PLACES);
            draft.places.addAll(target.locationIds());
        } else if (target.serials() != null) {
            draft.scope.set(Scope.SERIALS);
            draft.serials.set(String.join(" ", target.serials()));
        }
        draft.canary.set(Integer.toString(rollout.groups().canary()));
        draft.early.set(Integer.toString(rollout.groups().early()));
        draft.success.set(Integer.toString(rollout.thresholds().success()));
        draft.error.set(Integer.toString(rollout.thresholds().error()));
        draft.from.set(Moments.CLOCK.format(rollout.window().from()));
        draft.until.set(Moments.CLOCK.format(rollout.window().until()));
        draft.days.set(Integer.toString(rollout.days()));
        GuardSettings guards = rollout.guards();
        draft.consentFrom.set(Moments.CLOCK.format(guards.consentFrom()));
        draft.consentUntil.set(Moments.CLOCK.format(guards.consentUntil()));
        draft.quietFrom.set(Moments.CLOCK.format(guards.quietFrom()));
        draft.quietUntil.set(Moments.CLOCK.format(guards.quietUntil()));
        draft.battery.set(Integer.toString(guards.lockBattery()));
        draft.arrival.set(Integer.toString(guards.arrivalMinutes()));
        return draft;
    }

    /// All that it is made of, to be listened to.
    Observable[] parts() {
        return new Observable[] {
            name,
            of,
            scope,
            places,
            serials,
            canary,
            early,
            success,
            error,
            from,
            until,
            days,
            consentFrom,
            consentUntil,
            quietFrom,
            quietUntil,
            battery,
            arrival
        };
    }

    /// The word for what is wrong in this step; nothing when one can go on.
    Optional<String> fault(Step step) {
        return switch (step) {
            case WHAT -> what();
            case WHICH -> which();
            case CARE -> care();
            case GUESTS -> guests();
            case REVIEW -> Optional.empty();
        };
    }

    private Optional<String> what() {
        if (of.get() == null) {
            return Optional.of("package");
        }
        String typed = name.get().strip();
        return typed.isEmpty() || typed.length() > LONGEST_NAME
                ? Optional.of("name")
                : Optional.empty();
    }

    private Optional<String> which() {
        return switch (scope.get()) {
            case ALL -> Optional.empty();
            case PLACES -> places.isEmpty() ? Optional.of("places") : Optional.empty();
            case SERIALS ->
                    named().isEmpty() || named().size() > MOST_SERIALS
                            ? Optional.of("serials")
                            : Optional.empty();
        };
    }

    private Optional<String> care() {
        if (!within(canary, 1, MOST_CANARIES) || !within(early, 1, 100)) {
            return Optional.of("groups");
        }
        boolean shares =
                within(success, 1, 100)
                        && within(error, 1, 100)
                        && new Thresholds(number(success), number(error)).decide();
        if (!shares) {
            return Optional.of("thresholds");
        }
        if (bad(from) || bad(until)) {
            return Optional.of("time");
        }
        return within(days, 1, MOST_DAYS) ? Optional.empty() : Optional.of("days");
    }

    private Optional<String> guests() {
        if (Stream.of(consentFrom, consentUntil, quietFrom, quietUntil).anyMatch(PlanDraft::bad)) {
            return Optional.of("time");
        }
        return within(battery, 0, 100) && within(arrival, 0, MOST_MINUTES)
                ? Optional.empty()
                : Optional.of("guards");
    }

    Target target() {
        return switch (scope.get()) {
            case ALL -> Target.ALL;
            case PLACES -> new Target(List.copyOf(places), null, null);
            case SERIALS -> new Target(null, null, named());
        };
    }

    RolloutCommand.Create create() {
        return new RolloutCommand.Create(
                name.get().strip(),
                Objects.requireNonNull(of.get()).id(),
                target(),
                groups(),
                thresholds(),
                window(),
                guards(),
                number(days));
    }

    RolloutCommand.Edit edit() {
        return new RolloutCommand.Edit(
                name.get().strip(),
                target(),
                groups(),
                thresholds(),
                window(),
                guards(),
                number(days));
    }

    Groups groups() {
        return new Groups(number(canary), number(early));
    }

    private Thresholds thresholds() {
        return new Thresholds(number(success), number(error));
    }

    private Window window() {
        return new Window(time(from), time(until));
    }

    private GuardSettings guards() {
        return new GuardSettings(
                time(consentFrom),
                time(consentUntil),
                time(quietFrom),
                time(quietUntil),
                number(battery),
                number(arrival));
    }

    /// The serials that were typed, each once.
    List<String> named() {
        return Arrays.stream(serials.get().split("[\\s,;]+"))
                .filter(serial -> !serial.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean within(StringProperty typed, int least, int most) {
        return typed.get().strip().matches("\\d{1,6}")
                && number(typed) >= least
                && number(typed) <= most;
    }

    private static boolean bad(StringProperty typed) {
        try {
            time(typed);
            return false;
        } catch (DateTimeParseException _) {
            return true;
        }
    }

    private static int number(StringProperty typed) {
        return Integer.parseInt(typed.get().strip());
    }

    private static LocalTime time(StringProperty typed) {
        return LocalTime.parse(typed.get().strip(), Moments.CLOCK);
    }

    private static StringProperty number(int usual) {
        return new SimpleStringProperty(Integer.toString(usual));
    }

    private static StringProperty time(LocalTime usual) {
        return new SimpleStringProperty(Moments.CLOCK.format(usual));
    }
}
