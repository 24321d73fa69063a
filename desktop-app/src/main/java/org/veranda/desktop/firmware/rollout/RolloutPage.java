package org.veranda.desktop.firmware.rollout;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.veranda.desktop.firmware.act.RolloutAction;
import org.veranda.desktop.firmware.act.RolloutAsker;
import org.veranda.desktop.firmware.act.RolloutOffer;
import org.veranda.desktop.firmware.act.RolloutOffers;
import org.veranda.desktop.firmware.act.RolloutWork;
import org.veranda.desktop.firmware.book.FirmwareBook;
import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.firmware.jobs.JobsTable;
import org.veranda.desktop.firmware.jobs.JobsViewModel;
import org.veranda.desktop.firmware.plan.RolloutWizard;
import org.veranda.desktop.keyboard.LetterRule;
import org.veranda.desktop.keyboard.ListKeys;
import org.veranda.desktop.keyboard.Panes;
import org.veranda.desktop.keyboard.ScreenKeys;
import org.veranda.desktop.keyboard.TypedSearch;
import org.veranda.desktop.shell.KeyLine;
import org.veranda.desktop.shell.Page;
import org.veranda.desktop.store.Commands;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.store.firmware.FirmwareRecords;
import org.veranda.desktop.ui.Availability;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Surroundings;
import org.veranda.desktop.ui.Texts;
import org.veranda.wire.RolloutView;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Rollouts: the list, one of them in full with its live progress, and the keyboard of both.
public final class RolloutPage implements Page {

    private static final String NEW_KEY = "N";

    private final FirmwareBook book;
    private final RolloutOffers offers;
    private final RolloutWork work;
    private final RolloutAsker asker;
    private final RolloutWizard wizard;
    private final RolloutListModel model;
    private final RolloutsView view;
    private final RolloutDetail detail;
    private final LetterRule letters;
    private final Button fresh = new Button();
    private final ListKeys<Entry<RolloutView>, RolloutAction> keys;

    /// @param tabs the tabs of the screen
    public RolloutPage(
            Store store,
            FirmwareBook book,
            FirmwareRecords records,
            Commands commands,
            LetterRule letters,
            Surroundings around,
            Node tabs) {
        this.book = book;
        this.letters = letters;
        Texts texts = around.texts();
        Supplier<Instant> now = around.ticker().now()::get;
        FirmwareWords words = new FirmwareWords(texts, store, around.ticker());
        offers = new RolloutOffers(store, book, texts, now);
        work = new RolloutWork(commands, texts, around.toast());
        wizard = new RolloutWizard(store, book, words, around.overlays());
        asker = new RolloutAsker(around.overlays(), words, work, this::edit, now);
        model = new RolloutListModel(store, words);
        view = new RolloutsView(model, book, words, tabs, options(texts), around.theme().scale());
        keys =
                new ListKeys<>(
                        model.list(),
                        new Panes(view.table(), view.find().field()),
                        letters,
                        new TypedSearch(model.find()),
                        new ListKeys.Deeds<>(
                                RolloutAction::ofKey, this::perform, this::primary, this::besides),
                        () -> model.find().set(""));
        JobsViewModel jobs = new JobsViewModel(records);
        detail =
                new RolloutDetail(
                        model.list().cursor(),
                        words,
                        offers,
                        book,
                        jobs,
                        new JobsTable(jobs, store, words, around.theme().scale()),
                        keys::keyOf,
                        keys::begin);
        view.inFull(detail.node());
        new ScreenKeys(keys).listen(view.node());
        store.me().subscribe(_ -> showNew(texts));
        book.reachable().addListener((_, _, _) -> showNew(texts));
        texts.locale().addListener((_, _, _) -> showNew(texts));
    }

    @Override
    public Node content() {
        return view.node();
    }

    @Override
    public void shown() {
        book.want();
        keys.panes().focusList();
    }

    @Override
    public void nextPane() {
        keys.panes().next(model.list().cursor().get() != null, detail::focus);
    }

    @Override
    public List<KeyLine> keys() {
        List<KeyLine> lines = new ArrayList<>();
        lines.add(new KeyLine(keys.lettersFind() ? "0–9  A–Z  /" : "0–9  /", "firmware.keys.find"));
        lines.add(new KeyLine(letters.pressed(NEW_KEY), "firmware.new"));
        lines.add(new KeyLine("Ctrl+Enter", "rooms.keys.primary"));
        for (RolloutAction action : RolloutAction.values()) {
            if (!action.key().isEmpty()) {
                lines.add(new KeyLine(keys.keyOf(action), "firmware.action." + action.word()));
            }
        }
        return lines;
    }

    private Node options(Texts texts) {
        fresh.setId("new-rollout");
        fresh.textProperty().bind(texts.bind("firmware.new.button"));
        fresh.getStyleClass().setAll("button", "action");
        fresh.managedProperty().bind(fresh.visibleProperty());
        fresh.setOnAction(_ -> create());
        Label hint = new Label();
        hint.textProperty().bind(texts.bind("firmware.rollouts.hint"));
        hint.getStyleClass().add("quiet");
        HBox line = new HBox(12, fresh, hint);
        line.setAlignment(Pos.CENTER_LEFT);
        FlowPane bar = new FlowPane(line);
        bar.getStyleClass().addAll("option-bar", "list-filters");
        return bar;
    }

    private void showNew(Texts texts) {
        fresh.setVisible(offers.mayDeploy());
        fresh.setGraphic(KeyHint.of(letters.pressed(NEW_KEY)));
        Availability.show(fresh, book.reachable().get() ? null : texts.get("rooms.obstacle.away"));
    }

    private boolean besides(String letter) {
        boolean made = letter.equalsIgnoreCase(NEW_KEY);
        if (made) {
            create();
        }
        return made;
    }

    private void create() {
        if (!offers.mayDeploy()) {
            return;
        }
        if (book.reachable().get()) {
            wizard.create(command -> work.create(command.command(), command.submit(), model::open));
        } else {
            work.say(String.valueOf(fresh.getAccessibleHelp()));
        }
    }

    private void edit(RolloutView rollout) {
        wizard.edit(rollout, command -> work.give(RolloutAction.EDIT, rollout, command));
    }

    private Optional<RolloutAction> primary() {
        Entry<RolloutView> here = model.list().cursor().get();
        return here == null ? Optional.empty() : offers.primary(here.value().get());
    }

    private void perform(RolloutAction action) {
        Entry<RolloutView> here = model.list().cursor().get();
        if (here == null) {
            return;
        }
        RolloutView rollout = here.value().get();
        Optional<RolloutOffer> offer =
                offers.of(rollout).stream().filter(one -> one.action() == action).findFirst();
        offer.ifPresent(one -> asker.begin(one, rollout));
    }
}
