package org.veranda.desktop.alarms.watch;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.alarms.sound.Bell;
import org.veranda.desktop.alarms.sound.Ring;
import org.veranda.desktop.alarms.sound.Tone;
import org.veranda.desktop.notices.wish.Wishes;
import org.veranda.desktop.store.LoadState;
import org.veranda.desktop.store.Pulse;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.store.alarm.AlarmRecords;
import org.veranda.desktop.ui.Ticker;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.Severity;
import org.veranda.model.notification.Delivery;
import org.veranda.wire.AlarmView;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Looks at all alarms whenever any changed, at a pace that a flood of them doesn't quicken: rings
/// the bell, tells of what is new, and counts. What was there before the first look is not new.
/// Lives on the FX thread.
public final class AlarmWatch {

    private final Store store;
    private final Pulse pace;
    private final Bell bell;
    private final Wishes wishes;
    private final Ticker ticker;
    private final AlarmRecords records;
    private final Consumer<List<AlarmEntry>> news;
    private final FloodCounter counter;
    private final Map<AlarmEntry, Judged> judged = new HashMap<>();
    private Wishes.@Nullable Now judgedBy;
    private boolean looked;
    private boolean awaited;

    /// @param pace the beat of looking
    /// @param wishes which of them this user wants to hear and see of
    /// @param news told of what alarms of these began and nobody acknowledged
    public AlarmWatch(
            Store store,
            Pulse pace,
            Bell bell,
            Wishes wishes,
            Ticker ticker,
            AlarmRecords records,
            Consumer<List<AlarmEntry>> news) {
        this.store = store;
        this.pace = pace;
        this.bell = bell;
        this.wishes = wishes;
        this.ticker = ticker;
        this.records = records;
        this.news = news;
        counter = new FloodCounter(ticker.now().get());
        store.alarmsChanged().subscribe(this::changed);
        store.load().subscribe(this::loaded);
        ticker.minute().subscribe(counter::count);
        ticker.now().subscribe(counter::look);
    }

    /// How many alarms came in what time.
    public FloodCounter counter() {
        return counter;
    }

    /// What is over already belongs to the count as well; without it the chart begins now.
    private void loaded(LoadState state) {
        if (state instanceof LoadState.Ready) {
            changed();
            records.past()
                    .thenAccept(past -> {
                        past.forEach(counter::add);
                        counter.count(ticker.now().get());
                    });
        }
    }

    private void changed() {
        if (!awaited) {
            awaited = true;
            pace.next(this::look);
        }
    }

    /// An alarm is the same only while nothing changed at all.
    @SuppressWarnings("ReferenceEquality")
    private void look() {
        awaited = false;
        if (!(store.load().get() instanceof LoadState.Ready)) {
            return;
        }
        forget();
        Wishes.Now wanted = wishes.at(ticker.now().get());
        boolean same = judgedBy != null && judgedBy.judgesAs(wanted);
        judgedBy = wanted;
        List<Ring> rings = new ArrayList<>();
        List<AlarmEntry> fresh = new ArrayList<>();
        for (AlarmEntry entry : store.alarms()) {
            AlarmView alarm = entry.alarm().get();
            Judged before = judged.get(entry);
            Judged now = before;
            if (now == null || !same || now.of() != alarm) {
                now = judge(alarm, wanted);
                judged.put(entry, now);
                counter.add(alarm);
            }
            if (now.ring() != null) {
                rings.add(now.ring());
            }
            if (now.popup() && (before == null || !before.isAbout(alarm))) {
                fresh.add(entry);
            }
        }
        counter.look(ticker.now().get());
        bell.ring(rings, ticker.now().get());
        if (looked && !fresh.isEmpty()) {
            news.accept(fresh);
        }
        looked = true;
    }

    /// What was found about an alarm as it was; the same while nothing about it changed.
    ///
    /// @param unacknowledged whether nobody had acknowledged it
    private record Judged(
            AlarmView of, boolean unacknowledged, @Nullable Ring ring, boolean popup) {

        /// Whether this occurrence was known to be unacknowledged.
        boolean isAbout(AlarmView alarm) {
            return unacknowledged && of.occurrence() == alarm.occurrence();
        }
    }

    private static Judged judge(AlarmView alarm, Wishes.Now wanted) {
        if (alarm.phase() != AlarmPhase.UNACKNOWLEDGED) {
            return new Judged(alarm, false, null, false);
        }
        Delivery delivery = wanted.ofAlarm(alarm);
        return new Judged(alarm, true, delivery.sound() ? ring(alarm) : null, delivery.popup());
    }

    /// Those that there are no more.
    private void forget() {
        if (judged.size() > 2 * store.alarms().size() + 1_000) {
            judged.keySet().retainAll(new HashSet<>(store.alarms()));
        }
    }

    private static Ring ring(AlarmView alarm) {
        Tone tone = alarm.severity() == Severity.CRITICAL ? Tone.CRITICAL : Tone.MAJOR;
        return new Ring(alarm.id().value(), alarm.occurrence(), tone);
    }
}
