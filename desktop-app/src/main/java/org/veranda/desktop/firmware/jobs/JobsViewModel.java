package org.veranda.desktop.firmware.jobs;

import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.firmware.progress.Part;
import org.veranda.desktop.store.firmware.FirmwareRecords;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.job.JobState;
import org.veranda.wire.JobView;
import org.veranda.wire.RolloutView;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// What single devices make of the rollout that is looked at, what went wrong first; asked for while it moves, every two
/// seconds at most, and never more than a thousand. Knows no control; lives on the FX thread.
public final class JobsViewModel {

    /// The most that are shown.
    public static final int MOST = 1_000;

    private static final Duration REST = Duration.seconds(2);

    /// What is known of them.
    public enum State {
        LOADING,
        KNOWN,
        FAILED
    }

    private final FirmwareRecords records;
    private final ObjectProperty<@Nullable Part> part = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<JobView>> shown =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.KNOWN);
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable RolloutView rollout;
    private Map<String, Integer> counted = Map.of();
    private boolean waiting;
    private long question;

    public JobsViewModel(FirmwareRecords records) {
        this.records = records;
        part.subscribe(_ -> ask());
        rest.setOnFinished(_ -> {
            if (waiting) {
                ask();
            }
        });
    }

    /// The part of them that is shown; all when there is none.
    public ObjectProperty<@Nullable Part> part() {
        return part;
    }

    public ReadOnlyObjectProperty<List<JobView>> shown() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Turns to this rollout, or follows it.
    public void follow(@Nullable RolloutView next) {
        boolean other = id(next) != id(rollout);
        rollout = next;
        if (other) {
            shown.set(List.of());
            ask();
        } else if (next != null && !next.counts().equals(counted)) {
            askSoon();
        }
    }

    /// Asks now.
    public void ask() {
        waiting = false;
        RolloutView now = rollout;
        long asked = ++question;
        if (now == null) {
            return;
        }
        counted = now.counts();
        rest.playFromStart();
        if (shown.get().isEmpty()) {
            state.set(State.LOADING);
        }
        next(asked, now.id(), states(now), new ArrayList<>());
    }

    private void askSoon() {
        if (rest.getStatus() == PauseTransition.Status.RUNNING) {
            waiting = true;
        } else {
            ask();
        }
    }

    /// One state after the other until there are enough.
    private void next(long asked, RolloutId id, Deque<JobState> states, List<JobView> known) {
        JobState wanted = states.poll();
        if (wanted == null || known.size() >= MOST) {
            state.set(State.KNOWN);
            shown.set(known.stream().limit(MOST).toList());
            return;
        }
        records.jobs(id, wanted)
                .whenComplete((jobs, failure) -> {
                    if (asked != question) {
                        return;
                    }
                    if (failure == null) {
                        known.addAll(jobs);
                        next(asked, id, states, known);
                    } else {
                        state.set(State.FAILED);
                    }
                });
    }

    /// Those that any device is in, in the order of showing.
    private Deque<JobState> states(RolloutView now) {
        Part only = part.get();
        Deque<JobState> states = new ArrayDeque<>();
        Arrays.stream(Part.values())
                .filter(each -> only == null || only == each)
                .flatMap(each -> each.states().stream())
                .filter(each -> now.counts().getOrDefault(each.wire(), 0) > 0)
                .forEach(states::add);
        return states;
    }

    private static long id(@Nullable RolloutView view) {
        return view == null ? -1 : view.id().value();
    }
}
