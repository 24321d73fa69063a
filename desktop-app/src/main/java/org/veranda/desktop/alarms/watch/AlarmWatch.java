package org.veranda.desktop.alarms.watch;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private Set<Occurrence> known = new HashSet<>();
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

    private void look() {
        awaited = false;
        if (!(store.load().get() instanceof LoadState.Ready)) {
            return;
        }
        List<Ring> rings = new ArrayList<>();
        List<AlarmEntry> fresh = new ArrayList<>();
        Set<Occurrence> now = new HashSet<>();
        Wishes.Now wanted = wishes.at(ticker.now().get());
        for (AlarmEntry entry : store.alarms()) {
            AlarmView alarm = entry.alarm().get();
            counter.add(alarm);
            if (alarm.phase() == AlarmPhase.UNACKNOWLEDGED) {
                Occurrence occurrence = Occurrence.of(alarm);
                now.add(occurrence);
                Delivery delivery = wanted.ofAlarm(alarm);
                if (delivery.sound()) {
                    rings.add(ring(alarm));
                }
                if (delivery.popup() && !known.contains(occurrence)) {
                    fresh.add(entry);
                }
            }
        }
        known = now;
        counter.count(ticker.now().get());
        bell.ring(rings, ticker.now().get());
        if (looked && !fresh.isEmpty()) {
            news.accept(fresh);
        }
        looked = true;
    }

    private static Ring ring(AlarmView alarm) {
        Tone tone = alarm.severity() == Severity.CRITICAL ? Tone.CRITICAL : Tone.MAJOR;
        return new Ring(alarm.id().value(), alarm.occurrence(), tone);
    }
}
