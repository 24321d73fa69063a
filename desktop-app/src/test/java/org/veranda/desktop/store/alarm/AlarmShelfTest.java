package org.veranda.desktop.store.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.rooms.screens.AlarmSketch;
import org.veranda.desktop.rooms.screens.AlarmSketches;
import org.veranda.desktop.rooms.screens.RoomSketch;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.Severity;
import org.veranda.model.room.RoomId;

import java.util.ArrayList;
import java.util.List;

class AlarmShelfTest {

    private final AlarmShelf shelf = new AlarmShelf();
    private final RoomSketch room = new RoomSketch(42, "1204");

    @Test
    void changesAnAlarmOnceAFlushHoweverOftenItWasTold() {
        AlarmSketch sketch = new AlarmSketch(1, Severity.MAJOR, "hvac_failed");
        put(sketch);
        List<Long> versions = new ArrayList<>();
        shelf.view().getFirst().alarm().subscribe((_, now) -> versions.add(now.version()));
        List<String> relaid = new ArrayList<>();
        shelf.view().addListener((ListChangeListener<AlarmEntry>) _ -> relaid.add("again"));

        for (int time = 0; time < 50; time++) {
            shelf.put(sketch.again().view());
        }
        flush();

        assertThat(versions).containsExactly(51L);
        assertThat(relaid).isEmpty();
    }

    @Test
    void forgetsWhatIsOverAndWhatIsCountedElsewhere() {
        AlarmSketch over = new AlarmSketch(1, Severity.MAJOR, "hvac_failed");
        put(over);
        AlarmSketches.end(over);
        put(over);

        assertThat(shelf.view()).isEmpty();
    }

    @Test
    void keepsAnEntryThroughANewSnapshot() {
        AlarmSketch sketch = new AlarmSketch(1, Severity.MAJOR, "hvac_failed");
        put(sketch);
        AlarmEntry entry = shelf.view().getFirst();

        shelf.replace(List.of(sketch.again().view()));
        flush();

        assertThat(shelf.view()).containsExactly(entry);
        assertThat(entry.alarm().get().occurrence()).isEqualTo(2);
    }

    @Test
    void takesNothingThatIsOlderThanItKnows() {
        AlarmSketch sketch = new AlarmSketch(1, Severity.MAJOR, "hvac_failed");
        var older = sketch.view();
        put(sketch.again());

        shelf.put(older);
        flush();

        assertThat(shelf.view().getFirst().alarm().get().occurrence()).isEqualTo(2);
    }

    @Test
    void tellsWhatTheAlarmsOfARoomComeTo() {
        AlarmSketch minor = new AlarmSketch(1, Severity.MINOR, "minibar_warm").in(room);
        AlarmSketch major = new AlarmSketch(2, Severity.MAJOR, "hvac_failed").in(room);
        assertThat(shelf.put(minor.view())).containsExactly(new RoomId(42));
        shelf.put(major.view());

        assertThat(shelf.of(new RoomId(42)).worst()).isEqualTo(Severity.MAJOR);
        assertThat(shelf.of(new RoomId(42)).count()).isEqualTo(2);
        assertThat(shelf.of(new RoomId(43))).isEqualTo(RoomAlarms.NONE);

        AlarmSketches.end(major);
        shelf.put(major.view());
        assertThat(shelf.of(new RoomId(42)).worst()).isEqualTo(Severity.MINOR);
    }

    @Test
    void marksWhatACommandIsUnderWayAbout() {
        put(new AlarmSketch(1, Severity.MINOR, "minibar_warm"));

        shelf.mark(List.of(new AlarmId(1)));
        shelf.flush(_ -> true);

        assertThat(shelf.view().getFirst().pending().get()).isTrue();
    }

    private void put(AlarmSketch sketch) {
        shelf.put(sketch.view());
        flush();
    }

    private void flush() {
        shelf.flush(_ -> false);
    }
}
