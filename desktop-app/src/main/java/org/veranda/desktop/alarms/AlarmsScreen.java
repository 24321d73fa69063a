package org.veranda.desktop.alarms;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.veranda.desktop.alarms.act.AlarmAction;
import org.veranda.desktop.alarms.act.AlarmDesk;
import org.veranda.desktop.alarms.act.AlarmOffers;
import org.veranda.desktop.alarms.act.AlarmWork;
import org.veranda.desktop.alarms.ask.AlarmAsker;
import org.veranda.desktop.alarms.ask.AlarmBulkDialog;
import org.veranda.desktop.alarms.ask.AlarmQuestions;
import org.veranda.desktop.alarms.detail.AlarmDetail;
import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.alarms.flood.FloodChart;
import org.veranda.desktop.alarms.list.AlarmFilter;
import org.veranda.desktop.alarms.list.AlarmListViewModel;
import org.veranda.desktop.alarms.list.AlarmTab;
import org.veranda.desktop.alarms.list.SavedFilters;
import org.veranda.desktop.alarms.sound.Bell;
import org.veranda.desktop.alarms.view.AlarmsView;
import org.veranda.desktop.alarms.view.ChosenAlarms;
import org.veranda.desktop.alarms.view.HistoryLoad;
import org.veranda.desktop.alarms.view.SavedFilterMenu;
import org.veranda.desktop.alarms.watch.FloodCounter;
import org.veranda.desktop.connection.ConnectionStatus;
import org.veranda.desktop.keyboard.LetterRule;
import org.veranda.desktop.keyboard.ScreenKeys;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.shell.KeyLine;
import org.veranda.desktop.shell.PaletteEntry;
import org.veranda.desktop.shell.Screen;
import org.veranda.desktop.store.Colleagues;
import org.veranda.desktop.store.Commands;
import org.veranda.desktop.store.Pulse;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.store.alarm.AlarmRecords;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Surroundings;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.alarm.AlarmId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The alarms screen: the list with its tabs, one alarm in full beside it, the chart below, and the
/// keyboard of all.
public final class AlarmsScreen implements Screen {

    private final Store store;
    private final AlarmListViewModel model;
    private final AlarmsView view;
    private final AlarmDetail detail;
    private final AlarmsControls controls;
    private final AlarmsPalette palette;
    private final IntegerBinding waiting;

    /// @param pace the beat at which the list changes
    public AlarmsScreen(
            Store store,
            ConnectionStatus connection,
            Pulse pace,
            Commands commands,
            AlarmRecords records,
            Colleagues colleagues,
            Settings settings,
            Surroundings around) {
        this.store = store;
        Supplier<Instant> now = around.ticker().now()::get;
        Texts texts = around.texts();
        AlarmWords words = new AlarmWords(texts, store, around.ticker());
        AlarmDesk desk = new AlarmDesk(store, connection.reachable(), now);
        AlarmOffers offers = new AlarmOffers(desk, texts);
        AlarmWork work = new AlarmWork(commands, desk, offers, texts, around.toast(), words::name);
        model = new AlarmListViewModel(store, pace, words::findable);
        BooleanBinding still =
                Bindings.or(around.theme().reducedMotion(), settings.reducedMotion());
        SavedFilterMenu saved =
                new SavedFilterMenu(
                        model, new SavedFilters(settings.alarmFilters()), around.overlays(), texts);
        view =
                new AlarmsView(
                        model,
                        words,
                        new HistoryLoad(model, records),
                        saved,
                        around.theme(),
                        still);
        AlarmAsker asker =
                new AlarmAsker(
                        work,
                        new AlarmQuestions(around.overlays(), words, now, colleagues),
                        new AlarmBulkDialog(around.overlays(), words),
                        model.chosen()::clear);
        controls = new AlarmsControls(model, view, asker, offers, new LetterRule(settings, store));
        detail =
                new AlarmDetail(
                        model,
                        words,
                        offers,
                        desk,
                        records,
                        controls::keyOf,
                        controls::beginHere,
                        controls::escape);
        waiting =
                Bindings.createIntegerBinding(
                        () -> model.counts().get().unacknowledged(), model.counts());
        palette = new AlarmsPalette(store, words, model::open);
        view.frame().beside(detail.node());
        view.frame()
                .above(
                        new ChosenAlarms(model, texts, controls::keyOf, controls::beginOnChosen)
                                .node());
        new ScreenKeys(controls).listen(view.node());
    }

    /// Shows what there is to hear, with the way to silence it at this desk.
    public void ring(Bell bell, Texts texts) {
        Button silence = new Button();
        silence.setId("silence");
        silence.textProperty().bind(texts.bind("alarms.silence"));
        silence.setGraphic(Glyph.SILENT.node(14));
        silence.getStyleClass().setAll("button", "action", "silence");
        silence.setMinWidth(Region.USE_PREF_SIZE);
        silence.setOnAction(_ -> bell.silence());
        silence.visibleProperty().bind(bell.ringing());
        silence.managedProperty().bind(silence.visibleProperty());
        view.frame().besideFind(silence);
    }

    /// Shows how many alarms came in what time.
    public void chart(FloodCounter counter, Surroundings around, AlarmWords words) {
        Label title = new Label();
        title.textProperty().bind(around.texts().bind("alarms.flood.title"));
        title.getStyleClass().add("section-title");
        VBox box =
                new VBox(
                        2, title, new FloodChart(counter.flood(), around.texts(), words.moments()));
        box.getStyleClass().add("flood-box");
        view.frame().below(box);
    }

    /// Goes to the alarm of this number; where it is over, to what is over.
    public void open(AlarmId alarm) {
        AlarmEntry entry = store.alarm(alarm);
        if (entry == null) {
            model.tab().set(AlarmTab.HISTORY);
            controls.panes().focusList();
        } else {
            open(entry);
        }
    }

    /// Goes to the alarms of this room.
    public void openRoom(RoomEntry room) {
        model.tab().set(AlarmTab.ACTIVE);
        model.filter().set(AlarmFilter.ALL.finding(room.room().get().name()));
        model.shown().get().stream().findFirst().ifPresent(model.cursor()::set);
        controls.panes().focusList();
    }

    /// Goes to this alarm.
    public void open(AlarmEntry alarm) {
        model.open(alarm);
        controls.panes().focusList();
    }

    @Override
    public String id() {
        return "alarms";
    }

    @Override
    public String titleKey() {
        return "alarms.title";
    }

    @Override
    public Glyph glyph() {
        return Glyph.WARNING;
    }

    @Override
    public ObservableIntegerValue waiting() {
        return waiting;
    }

    @Override
    public Node content() {
        return view.node();
    }

    @Override
    public void shown() {
        controls.panes().focusList();
    }

    @Override
    public void nextPane() {
        controls.panes().next(model.detailOpen().get(), detail::focus);
    }

    @Override
    public List<PaletteEntry> find(String typed) {
        return palette.find(typed);
    }

    @Override
    public List<KeyLine> keys() {
        List<KeyLine> lines = new ArrayList<>();
        lines.add(
                new KeyLine(controls.lettersFind() ? "0–9  A–Z  /" : "0–9  /", "alarms.keys.find"));
        lines.add(new KeyLine("↑ ↓  Home  End  PgUp  PgDn", "alarms.keys.move"));
        lines.add(new KeyLine("Enter", "alarms.keys.detail"));
        lines.add(new KeyLine("Ctrl+Enter", "rooms.keys.primary"));
        for (AlarmAction action : AlarmAction.values()) {
            if (!action.key().isEmpty()) {
                lines.add(new KeyLine(controls.keyOf(action), "alarms.action." + action.word()));
            }
        }
        lines.add(new KeyLine("Space", "alarms.keys.select"));
        lines.add(new KeyLine("Ctrl+A", "alarms.keys.all"));
        lines.add(new KeyLine("Esc", "rooms.keys.escape"));
        return lines;
    }
}
