package org.veranda.desktop.maintenance.view;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.keyboard.FindField;
import org.veranda.desktop.maintenance.block.BlockListViewModel;
import org.veranda.desktop.maintenance.block.BlockRow;
import org.veranda.desktop.maintenance.block.BlockTable;
import org.veranda.desktop.maintenance.block.BlockWords;
import org.veranda.desktop.maintenance.face.RequestWords;
import org.veranda.desktop.maintenance.list.MaintenanceTab;
import org.veranda.desktop.maintenance.list.RequestListViewModel;
import org.veranda.desktop.maintenance.list.Whose;
import org.veranda.desktop.store.LoadState;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.table.ListTable;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Placeholder;
import org.veranda.desktop.ui.Segments;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Theme;
import org.veranda.desktop.ui.frame.ListFrame;
import org.veranda.desktop.ui.frame.ShownLine;
import org.veranda.desktop.ui.frame.TabBar;
import org.veranda.wire.MaintenanceRequestView;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/// Lays out the maintenance screen and binds it to its view model. Decides nothing.
public final class MaintenanceView {

    private static final double PICTURE = 12;
    private static final double ONE_LINE = 4_000;

    private final RequestListViewModel model;
    private final OverLoad over;
    private final Texts texts;
    private final FindField find;
    private final ListTable<Entry<MaintenanceRequestView>> table;
    private final Button report = new Button();
    private final ListTable<Entry<BlockRow>> blockTable;
    private final BlockListViewModel blocks;
    private final BooleanBinding onBlocks;
    private final ListFrame frame;

    public MaintenanceView(
            RequestListViewModel model,
            BlockListViewModel blocks,
            RequestWords words,
            OverLoad over,
            Theme theme) {
        this.model = model;
        this.over = over;
        this.blocks = blocks;
        onBlocks = model.tab().isEqualTo(MaintenanceTab.BLOCKS);
        texts = words.texts();
        find = new FindField("maintenance-find", model.find(), "maintenance.find.prompt", texts);
        table = RequestTable.of(model, words, theme.scale());
        blockTable =
                BlockTable.of(
                        blocks, new BlockWords(texts), words.moments().ticker(), theme.scale());
        table.node().visibleProperty().bind(onBlocks.not());
        blockTable.node().visibleProperty().bind(onBlocks);
        frame =
                new ListFrame(
                        texts.bind("maintenance.title"),
                        tabs(),
                        find.node(),
                        options(),
                        new StackPane(table.node(), blockTable.node()));
        frame.node().getStylesheets().add(sheet());
        InvalidationListener changed = _ -> showWhatThereIs();
        model.load().addListener(changed);
        model.list().shown().addListener(changed);
        model.tab().addListener(changed);
        over.state().addListener(changed);
        blocks.list().shown().addListener(changed);
        showWhatThereIs();
    }

    /// The look of requests and photos wherever they are shown.
    public static String sheet() {
        return Objects.requireNonNull(MaintenanceView.class.getResource("maintenance.css"))
                .toExternalForm();
    }

    public VBox node() {
        return frame.node();
    }

    /// The frame, to put more beside the list.
    public ListFrame frame() {
        return frame;
    }

    /// The search field.
    public TextField find() {
        return find.field();
    }

    /// Where the keyboard works.
    public Node workplace() {
        return table.node();
    }

    /// Where the keyboard works on blocks.
    public Node blocksWorkplace() {
        return blockTable.node();
    }

    /// The button by which one reports something.
    public Button report() {
        return report;
    }

    private Node tabs() {
        return TabBar.of(
                Arrays.stream(MaintenanceTab.values())
                        .map(tab ->
                                new TabBar.Tab<>(
                                        tab,
                                        tab.word(),
                                        cue(tab),
                                        texts.bind("maintenance.tab." + tab.word()),
                                        count(tab)))
                        .toList(),
                model.tab());
    }

    private static Node cue(MaintenanceTab tab) {
        return switch (tab) {
            case OPEN -> Glyph.WARNING.node(PICTURE);
            case IN_WORK -> Glyph.WRENCH.node(PICTURE);
            case DONE -> Glyph.CHECK_HOLLOW.node(PICTURE);
            case OVER -> Glyph.CHECK.node(PICTURE);
            case BLOCKS -> Glyph.OUT_OF_ORDER.node(PICTURE);
        };
    }

    private StringBinding count(MaintenanceTab tab) {
        return Bindings.createStringBinding(
                () -> {
                    Integer count =
                            tab == MaintenanceTab.BLOCKS
                                    ? Integer.valueOf(blocks.count().get())
                                    : model.counts().get().get(tab);
                    if (count == null) {
                        return "";
                    }
                    boolean known = model.load().get() instanceof LoadState.Ready || count > 0;
                    return known ? texts.get("ui.number", count) : "–";
                },
                model.counts(),
                blocks.count(),
                model.load(),
                texts.locale());
    }

    private Node options() {
        HBox whose =
                Segments.of(
                        "request-whose",
                        Whose.class,
                        model.whose(),
                        texts,
                        each -> "maintenance.whose." + each.name().toLowerCase(Locale.ROOT));
        whose.visibleProperty().bind(onBlocks.not());
        whose.managedProperty().bind(whose.visibleProperty());
        report.setId("report");
        report.textProperty().bind(texts.bind("maintenance.report"));
        report.getStyleClass().setAll("button", "action", "report");
        ShownLine line = new ShownLine("requests", texts);
        FlowPane bar = new FlowPane(10, 6);
        bar.setPrefWrapLength(ONE_LINE);
        bar.getStyleClass().addAll("option-bar", "request-options");
        bar.getChildren()
                .addAll(
                        report,
                        whose,
                        line.count(
                                Bindings.createStringBinding(
                                        this::shownText,
                                        model.list().shown(),
                                        model.counts(),
                                        model.tab(),
                                        blocks.list().shown(),
                                        texts.locale())),
                        line.clear(model.filtered(), model::clearFilter),
                        line.held(
                                model.list().heldBack(),
                                texts.bind("maintenance.shown.changed"),
                                model::refresh));
        return bar;
    }

    private String shownText() {
        if (onBlocks.get()) {
            int seen = blocks.list().shown().get().size();
            return texts.get("maintenance.block.shown", seen, blocks.count().get());
        }
        int all = model.total();
        int seen = model.list().shown().get().size();
        return model.filtered().get()
                ? texts.get("maintenance.shown.some", seen, all)
                : texts.get("maintenance.shown.all", all);
    }

    private void showWhatThereIs() {
        boolean empty =
                onBlocks.get()
                        ? blocks.list().shown().get().isEmpty()
                        : model.list().shown().get().isEmpty();
        frame.instead(empty ? instead() : null);
    }

    private @Nullable Node instead() {
        int all = onBlocks.get() ? blocks.count().get() : model.total();
        if (model.filtered().get() && all > 0) {
            return nothing("maintenance.nomatch", Glyph.SEARCH);
        }
        return model.tab().get() == MaintenanceTab.OVER ? insteadOfOver() : insteadOfOpen();
    }

    private Node insteadOfOpen() {
        return switch (model.load().get()) {
            case LoadState.Failed(OfflineReason reason) ->
                    Placeholder.of(
                            Glyph.WARNING,
                            texts.bind("maintenance.failed.title"),
                            texts.bind(
                                    "rooms.failed.advice",
                                    texts.bind("shell.offline." + reason.word())));
            case LoadState.Ready _ ->
                    Placeholder.of(
                            Glyph.CHECK,
                            texts.bind("maintenance.none." + model.tab().get().word()),
                            texts.bind("maintenance.none.advice"));
            case LoadState.Empty _, LoadState.Loading _ ->
                    Placeholder.loading(texts.bind("maintenance.loading"));
        };
    }

    private Node insteadOfOver() {
        return switch (over.state().get()) {
            case LOADING -> Placeholder.loading(texts.bind("maintenance.over.loading"));
            case KNOWN -> nothing("maintenance.over.none", Glyph.CHECK);
            case FAILED -> {
                Button again = new Button();
                again.setId("over-again");
                again.textProperty().bind(texts.bind("rooms.history.again"));
                again.getStyleClass().setAll("button", "action");
                again.setOnAction(_ -> over.ask());
                yield Placeholder.of(
                        Glyph.WARNING,
                        texts.bind("maintenance.over.failed.title"),
                        texts.bind("maintenance.over.failed.advice"),
                        again);
            }
        };
    }

    private Node nothing(String what, Glyph glyph) {
        return Placeholder.of(glyph, texts.bind(what + ".title"), texts.bind(what + ".advice"));
    }
}
