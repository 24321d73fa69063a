package org.veranda.desktop.alarms.list;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.alarms.list.AlarmFilter.Whose;
import org.veranda.model.alarm.Severity;

import java.util.Set;

class SavedFiltersTest {

    private final StringProperty kept = new SimpleStringProperty("");
    private final SavedFilters filters = new SavedFilters(kept);

    @Test
    void findsAgainWhatItKept() {
        SavedFilter tower =
                new SavedFilter(
                        "Tower, mine & grave",
                        AlarmTab.OUT_OF_SERVICE,
                        new AlarmFilter(
                                "tower 12+",
                                Set.of(Severity.CRITICAL, Severity.MAJOR),
                                Whose.MINE));
        filters.keep(tower);

        assertThat(new SavedFilters(new SimpleStringProperty(kept.get())).all())
                .containsExactly(tower);
    }

    @Test
    void keepsOneOfAName() {
        filters.keep(new SavedFilter("Mine", AlarmTab.ACTIVE, AlarmFilter.ALL));
        filters.keep(new SavedFilter("mine", AlarmTab.SHELVED, AlarmFilter.ALL));

        assertThat(filters.all()).extracting(SavedFilter::tab).containsExactly(AlarmTab.SHELVED);
        filters.forget("MINE");
        assertThat(filters.all()).isEmpty();
    }

    @Test
    void leavesOutWhatItDoesNotUnderstand() {
        filters.keep(new SavedFilter("Mine", AlarmTab.ACTIVE, AlarmFilter.ALL));
        kept.set(
                "x,y "
                        + kept.get()
                        + " a,nowhere,,,ANYBODY b,active,,purple,ANYBODY %,active,,,NOONE");

        assertThat(filters.all()).extracting(SavedFilter::name).containsExactly("Mine");
    }
}
