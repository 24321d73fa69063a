package org.veranda.desktop.alarms.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.rooms.screens.AlarmSketch;
import org.veranda.desktop.rooms.screens.AlarmSketches;
import org.veranda.desktop.rooms.screens.Hotel;
import org.veranda.desktop.store.Confirmed;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Role;
import org.veranda.wire.TenantEvent;

import java.util.ArrayList;
import java.util.List;

class AlarmListViewModelTest {

    private final Store store = new Store(Runnable::run);
    private final List<Runnable> paced = new ArrayList<>();
    private final AlarmListViewModel model =
            new AlarmListViewModel(store, paced::add, alarm -> alarm.alarmType());

    @Test
    void showsTheGravestFirstAndOfThoseWhatNobodyHasSeen() {
        open();

        assertThat(ids()).containsExactly(1L, 4L, 2L, 3L, 5L, 6L, 7L, 8L);
    }

    @Test
    void putsEveryAlarmUnderExactlyOneTab() {
        open();

        assertThat(model.counts().get().of(AlarmTab.ACTIVE)).isEqualTo(8);
        for (AlarmTab tab :
                List.of(
                        AlarmTab.RETURNED,
                        AlarmTab.SHELVED,
                        AlarmTab.SUPPRESSED,
                        AlarmTab.OUT_OF_SERVICE)) {
            model.tab().set(tab);
            assertThat(model.shown().get()).as(tab.word()).hasSize(1);
            assertThat(model.counts().get().of(tab)).isEqualTo(1);
        }
    }

    @Test
    void showsTheSeveritiesThatAreAskedForAndMine() {
        open();

        model.filter().set(AlarmFilter.ALL.toggling(Severity.MAJOR).toggling(Severity.MINOR));
        assertThat(ids()).containsExactly(2L, 3L, 5L, 6L);
        model.filter().set(AlarmFilter.ALL.of(AlarmFilter.Whose.MINE));
        assertThat(ids()).containsExactly(4L);
        model.filter().set(AlarmFilter.ALL.of(AlarmFilter.Whose.NOBODY));
        assertThat(ids()).doesNotContain(3L, 4L).hasSize(6);
    }

    @Test
    void findsAlarmsByEveryWordThatWasTyped() {
        open();

        model.find().set("battery LOCK");

        assertThat(ids()).containsExactly(2L, 6L);
        model.clearFilter();
        assertThat(model.find().get()).isEmpty();
    }

    @Test
    void movesNothingWhileSomebodyPointsAtTheList() {
        open();
        model.pointerOver().set(true);

        tell(new AlarmSketch(90, Severity.CRITICAL, "gas").ago(0));
        assertThat(ids()).doesNotContain(90L);
        assertThat(model.heldBack().get()).isTrue();
        assertThat(model.counts().get().of(AlarmTab.ACTIVE)).isEqualTo(9);

        model.pointerOver().set(false);
        assertThat(ids().getFirst()).isEqualTo(90L);
        assertThat(model.heldBack().get()).isFalse();
    }

    @Test
    void changesAsOftenAsItsPaceHoweverManyAlarmsCome() {
        open();
        List<Integer> shown = new ArrayList<>();
        model.shown().subscribe((_, now) -> shown.add(now.size()));

        for (long id = 1_000; id < 21_000; id++) {
            store.apply(
                    List.of(
                            new Confirmed(
                                    new TenantEvent.AlarmCreated(
                                            new AlarmSketch(id, Severity.MINOR, "offline").view()),
                                    null)));
        }
        assertThat(paced).hasSize(1);
        pace();

        assertThat(shown).containsExactly(20_008);
    }

    @Test
    void turnsToTheNextAlarmWhenTheOneUnderTheCursorIsOver() {
        open();
        model.cursor().set(model.shown().get().get(1));
        AlarmSketch gone = new AlarmSketch(4, Severity.CRITICAL, "offline").again().again();

        AlarmSketches.end(gone);
        tell(gone);

        assertThat(cursor()).isEqualTo(2L);
    }

    private long cursor() {
        AlarmEntry here = model.cursor().get();
        return here == null ? 0 : here.id().value();
    }

    private void open() {
        Hotel hotel = AlarmSketches.hotel();
        store.replace(hotel.snapshot(Role.MANAGER));
        pace();
    }

    private void tell(AlarmSketch alarm) {
        store.apply(List.of(new Confirmed(new TenantEvent.AlarmUpdated(alarm.view()), null)));
        pace();
    }

    private void pace() {
        List<Runnable> due = List.copyOf(paced);
        paced.clear();
        due.forEach(Runnable::run);
    }

    private List<Long> ids() {
        return model.shown().get().stream().map(entry -> entry.id().value()).toList();
    }
}
