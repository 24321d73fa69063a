package org.veranda.desktop.firmware.face;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Ticker;
import org.veranda.desktop.words.Moments;
import org.veranda.model.firmware.PackageState;
import org.veranda.model.firmware.guard.WaitingReason;
import org.veranda.model.firmware.job.JobState;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.plan.Target;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.model.identity.UserId;
import org.veranda.wire.JobView;
import org.veranda.wire.LocationView;
import org.veranda.wire.MeView;
import org.veranda.wire.RolloutView;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Words about firmware, in the user's language and the hotel's time zone.
public final class FirmwareWords {

    private static final double KILO = 1_000;

    private final Texts texts;
    private final Store store;
    private final Moments moments;

    public FirmwareWords(Texts texts, Store store, Ticker ticker) {
        this.texts = texts;
        this.store = store;
        moments = new Moments(texts, store, ticker);
    }

    public Texts texts() {
        return texts;
    }

    public Moments moments() {
        return moments;
    }

    public String state(RolloutState state) {
        return texts.get("firmware.state." + word(state.wire()));
    }

    public String state(PackageState state) {
        return texts.get("firmware.package." + state.wire());
    }

    public String job(JobState state) {
        return texts.get("firmware.job." + word(state.wire()));
    }

    public String group(Group group) {
        return texts.get("firmware.group." + group.wire());
    }

    /// What it waits for, in a word or two.
    public String reason(String wire) {
        return texts.find("firmware.wait." + word(wire)).orElse(wire);
    }

    /// How far a device is, and what it waits for.
    public String job(JobView job) {
        if (job.state() == JobState.WAITING_WINDOW && !job.waiting().isEmpty()) {
            return texts.get(
                    "firmware.job.waits",
                    job.waiting().stream()
                            .map(WaitingReason::wire)
                            .map(this::reason)
                            .collect(Collectors.joining(", ")));
        }
        String state =
                job.state() == JobState.DOWNLOADING
                        ? texts.get("firmware.job.percent", job(job.state()), job.percent())
                        : job(job.state());
        return job.late() ? texts.get("firmware.job.late", state) : state;
    }

    /// Who it is: oneself, or a number, for names are not told.
    public String person(@Nullable UserId user) {
        MeView me = store.me().get();
        if (user == null) {
            return "";
        }
        return me != null && me.id().equals(user)
                ? texts.get("firmware.you")
                : texts.get("firmware.user", Long.toString(user.value()));
    }

    public String people(Collection<UserId> users) {
        return users.stream().map(this::person).collect(Collectors.joining(", "));
    }

    /// Which devices are meant.
    public String target(Target target) {
        List<String> parts = new ArrayList<>();
        if (target.locationIds() != null) {
            parts.add(
                    target.locationIds().stream()
                            .map(id ->
                                    store.locations().stream()
                                            .filter(place -> place.id().equals(id))
                                            .map(LocationView::name)
                                            .findFirst()
                                            .orElse(id.toString()))
                            .collect(Collectors.joining(", ")));
        }
        if (target.roomIds() != null) {
            parts.add(texts.get("firmware.target.rooms", target.roomIds().size()));
        }
        if (target.serials() != null) {
            parts.add(texts.get("firmware.target.serials", target.serials().size()));
        }
        return parts.isEmpty() ? texts.get("firmware.target.all") : String.join(" · ", parts);
    }

    /// A size that can be read, such as `12.4 MB`.
    public String size(long bytes) {
        NumberFormat number = NumberFormat.getNumberInstance(texts.locale().get());
        number.setMaximumFractionDigits(1);
        return bytes < KILO * KILO
                ? texts.get("firmware.size.kilo", number.format(bytes / KILO))
                : texts.get("firmware.size.mega", number.format(bytes / KILO / KILO));
    }

    /// What a screen reader says of a rollout.
    public String spoken(RolloutView rollout) {
        return String.join(
                ", ",
                rollout.name(),
                state(rollout.state()),
                rollout.firmwareVersion(),
                texts.get("devices.shown.all", rollout.devices()));
    }

    private static String word(String wire) {
        return wire.replace('_', '-');
    }
}
