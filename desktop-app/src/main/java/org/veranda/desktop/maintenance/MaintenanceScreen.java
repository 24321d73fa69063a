package org.veranda.desktop.maintenance;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

import org.veranda.desktop.connection.ConnectionStatus;
import org.veranda.desktop.keyboard.Keyed;
import org.veranda.desktop.keyboard.LetterRule;
import org.veranda.desktop.keyboard.ScreenKeys;
import org.veranda.desktop.maintenance.act.RequestAction;
import org.veranda.desktop.maintenance.act.RequestDesk;
import org.veranda.desktop.maintenance.act.RequestOffers;
import org.veranda.desktop.maintenance.act.RequestWork;
import org.veranda.desktop.maintenance.ask.ReportQuestion;
import org.veranda.desktop.maintenance.ask.RequestAsker;
import org.veranda.desktop.maintenance.ask.RequestQuestions;
import org.veranda.desktop.maintenance.block.BlockControls;
import org.veranda.desktop.maintenance.block.BlockDesk;
import org.veranda.desktop.maintenance.block.BlockDetail;
import org.veranda.desktop.maintenance.block.BlockListViewModel;
import org.veranda.desktop.maintenance.block.BlockQuestions;
import org.veranda.desktop.maintenance.block.BlockWords;
import org.veranda.desktop.maintenance.detail.RequestDetail;
import org.veranda.desktop.maintenance.face.RequestWords;
import org.veranda.desktop.maintenance.list.MaintenanceTab;
import org.veranda.desktop.maintenance.list.RequestListViewModel;
import org.veranda.desktop.maintenance.photo.PhotoPicker;
import org.veranda.desktop.maintenance.photo.PhotoSending;
import org.veranda.desktop.maintenance.photo.PhotoViewer;
import org.veranda.desktop.maintenance.photo.ThumbRow;
import org.veranda.desktop.maintenance.view.MaintenanceView;
import org.veranda.desktop.maintenance.view.OverLoad;
import org.veranda.desktop.rooms.act.HouseRules;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.shell.KeyLine;
import org.veranda.desktop.shell.PaletteEntry;
import org.veranda.desktop.shell.Screen;
import org.veranda.desktop.store.Colleagues;
import org.veranda.desktop.store.Commands;
import org.veranda.desktop.store.Pulse;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.store.upkeep.Photos;
import org.veranda.desktop.store.upkeep.RequestRecords;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Surroundings;
import org.veranda.model.maintenance.RequestId;
import org.veranda.wire.MaintenanceRequestView;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// The maintenance screen: what people want mended, one request in full beside the list, its photos, and
/// the keyboard of all.
public final class MaintenanceScreen implements Screen {

    private final RequestListViewModel model;
    private final MaintenanceView view;
    private final RequestDetail detail;
    private final MaintenanceControls controls;
    private final BlockControls blockControls;
    private final BlockDetail blockDetail;
    private final MaintenancePalette palette;
    private final RequestWords words;
    private final Photos photos;
    private final Overlays overlays;
    private final PhotoPicker picker;
    private final PhotoSending sending;
    private final IntegerBinding waiting;

    /// What the screen asks of the server besides what it is told.
    public record Source(
            RequestRecords records, Photos photos, PhotoPicker picker, Colleagues colleagues) {}

    /// @param pace the beat at which the list changes
    public MaintenanceScreen(
            Store store,
            ConnectionStatus connection,
            Pulse pace,
            Commands commands,
            Source source,
            Settings settings,
            Surroundings around) {
        photos = source.photos();
        overlays = around.overlays();
        picker = source.picker();
        words = new RequestWords(around.texts(), store, around.ticker());
        sending = new PhotoSending(photos);
        RequestDesk desk =
                new RequestDesk(store, connection.reachable(), around.ticker().now()::get);
        RequestOffers offers = new RequestOffers(desk, around.texts());
        RequestWork work = new RequestWork(commands, desk, offers, words, around.toast());
        model = new RequestListViewModel(store, pace, words::findable);
        BlockWords blockWords = new BlockWords(around.texts());
        BlockListViewModel blocks =
                new BlockListViewModel(
                        store,
                        pace,
                        model.find(),
                        model.tab().isEqualTo(MaintenanceTab.BLOCKS),
                        blockWords::findable);
        view =
                new MaintenanceView(
                        model,
                        blocks,
                        words,
                        new OverLoad(model, source.records()),
                        around.theme());
        RequestAsker asker =
                new RequestAsker(
                        work,
                        new RequestQuestions(overlays, words, source.colleagues()),
                        this::addPhotos);
        ReportQuestion report =
                new ReportQuestion(overlays, around.texts(), store, desk, work, picker, sending);
        LetterRule letters = new LetterRule(settings, store);
        controls = new MaintenanceControls(model, view, asker, offers, report, letters, this::look);
        detail =
                new RequestDetail(
                        model,
                        words,
                        offers,
                        desk,
                        source.records(),
                        sending,
                        new ThumbRow(photos, around.texts(), this::look),
                        controls);
        waiting =
                Bindings.createIntegerBinding(
                        () -> model.counts().get().getOrDefault(MaintenanceTab.OPEN, 0),
                        model.counts());
        palette = new MaintenancePalette(store, words, this::open, this::report);
        BlockDesk blockDesk =
                new BlockDesk(
                        store,
                        new HouseRules(store, connection.reachable(), around.ticker().now()::get),
                        commands,
                        around.texts(),
                        around.toast());
        blockControls =
                new BlockControls(
                        blocks,
                        store,
                        blockDesk,
                        new BlockQuestions(overlays, around.texts()),
                        letters,
                        view.blocksWorkplace(),
                        view.find());
        blockDetail = new BlockDetail(blocks, blockWords, blockDesk, blockControls);
        view.frame().beside(new HBox(detail.node(), blockDetail.node()));
        new ScreenKeys(new KeyedByTab(this::keyed, controls::reports)).listen(view.node());
    }

    /// What begins an action on a room, as the board does: to block it, and to give it back.
    public void roomsWith(Store store, BiConsumer<RoomAction, RoomEntry> begin) {
        blockControls.roomsWith(begin);
        controls.blockWith(request -> {
            RoomEntry room = store.room(request.roomId());
            if (room != null) {
                begin.accept(RoomAction.BLOCK, room);
            }
        });
    }

    private Keyed keyed() {
        return model.tab().get() == MaintenanceTab.BLOCKS ? blockControls : controls;
    }

    /// Goes to this request.
    public void open(Entry<MaintenanceRequestView> request) {
        model.open(request);
        controls.panes().focusList();
    }

    /// Goes to the request of that number; to those that are closed when it is none of the open ones.
    public void open(RequestId request) {
        if (!model.open(request)) {
            model.tab().set(MaintenanceTab.OVER);
        }
        controls.panes().focusList();
    }

    /// Asks for a report about that room, whatever screen is shown.
    public void report(RoomEntry room) {
        controls.report(room);
    }

    private void look(int photo) {
        Entry<MaintenanceRequestView> here = model.list().cursor().get();
        if (here != null) {
            MaintenanceRequestView request = here.value().get();
            PhotoViewer.open(photos, overlays, words.texts(), request, words.name(request), photo);
        }
    }

    private void addPhotos(MaintenanceRequestView request) {
        List<Path> files = picker.pick();
        if (!files.isEmpty()) {
            sending.send(request.id(), files);
        }
    }

    @Override
    public String id() {
        return "maintenance";
    }

    @Override
    public String titleKey() {
        return "maintenance.title";
    }

    @Override
    public Glyph glyph() {
        return Glyph.WRENCH;
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
        keyed().panes().focusList();
    }

    @Override
    public void nextPane() {
        boolean onBlocks = model.tab().get() == MaintenanceTab.BLOCKS;
        boolean beside =
                onBlocks ? blockDetail.node().isVisible() : model.list().detailOpen().get();
        keyed().panes().next(beside, onBlocks ? blockDetail::focus : detail::focus);
    }

    @Override
    public List<PaletteEntry> find(String typed) {
        return palette.find(typed);
    }

    @Override
    public List<KeyLine> keys() {
        List<KeyLine> lines = new ArrayList<>();
        lines.add(
                new KeyLine(
                        controls.lettersFind() ? "0–9  A–Z  /" : "0–9  /",
                        "maintenance.keys.find"));
        lines.add(new KeyLine("↑ ↓  Home  End  PgUp  PgDn", "maintenance.keys.move"));
        lines.add(new KeyLine("Enter", "maintenance.keys.detail"));
        lines.add(new KeyLine("Ctrl+Enter", "rooms.keys.primary"));
        for (RequestAction action : RequestAction.values()) {
            if (!action.key().isEmpty()) {
                lines.add(
                        new KeyLine(controls.keyOf(action), "maintenance.action." + action.word()));
            }
        }
        lines.add(new KeyLine(controls.pressed(MaintenanceControls.REPORT), "maintenance.report"));
        lines.add(
                new KeyLine(controls.pressed(MaintenanceControls.BLOCK), "maintenance.keys.block"));
        lines.add(
                new KeyLine(
                        controls.pressed(MaintenanceControls.PHOTOS), "maintenance.keys.photos"));
        lines.add(new KeyLine("Esc", "rooms.keys.escape"));
        return lines;
    }
}
