package org.veranda.desktop.firmware.pack;

import javafx.beans.InvalidationListener;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.firmware.book.FirmwareBook;
import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.keyboard.LetterRule;
import org.veranda.desktop.keyboard.ListKeys;
import org.veranda.desktop.keyboard.Panes;
import org.veranda.desktop.keyboard.ScreenKeys;
import org.veranda.desktop.keyboard.TypedSearch;
import org.veranda.desktop.shell.KeyLine;
import org.veranda.desktop.shell.Page;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.store.firmware.FirmwareRecords;
import org.veranda.desktop.table.ListModel;
import org.veranda.desktop.ui.Availability;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Surroundings;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.words.Folded;
import org.veranda.model.identity.Permission;
import org.veranda.wire.PackageView;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Packages: the list, one of them in full, and sending one in.
public final class PackagePage implements Page {

    private static final String NEW_KEY = "N";

    private final FirmwareBook book;
    private final FirmwareRecords records;
    private final FirmwareWords words;
    private final PackageOffers offers;
    private final PackageWork work;
    private final LetterRule letters;
    private final Overlays overlays;
    private final Texts texts;
    private final StringProperty find = new SimpleStringProperty("");
    private final Comparator<Entry<PackageView>> latest =
            Comparator.comparingLong((Entry<PackageView> entry) -> entry.value().get().id().value())
                    .reversed();
    private final ListModel<Entry<PackageView>> list = new ListModel<>(this::wanted, () -> latest);
    private final PackagesView view;
    private final PackageDetail detail;
    private final Button fresh = new Button();
    private final ListKeys<Entry<PackageView>, PackageAction> keys;

    /// @param tabs the tabs of the screen
    public PackagePage(
            Store store,
            FirmwareBook book,
            FirmwareRecords records,
            LetterRule letters,
            Surroundings around,
            Node tabs) {
        this.book = book;
        this.records = records;
        this.letters = letters;
        overlays = around.overlays();
        texts = around.texts();
        words = new FirmwareWords(texts, store, around.ticker());
        offers = new PackageOffers(store, book, texts);
        work = new PackageWork(book, records, overlays, texts, around.toast());
        view = new PackagesView(list, find, book, words, tabs, options(), around.theme().scale());
        keys =
                new ListKeys<>(
                        list,
                        new Panes(view.table(), view.find().field()),
                        letters,
                        new TypedSearch(find),
                        new ListKeys.Deeds<>(
                                PackageAction::ofKey, this::perform, this::primary, this::besides),
                        () -> find.set(""));
        detail =
                new PackageDetail(
                        list, book, words, offers, keys::keyOf, keys::begin, keys::escape);
        view.beside(detail.node());
        new ScreenKeys(keys).listen(view.node());
        find.subscribe(_ -> list.refresh());
        book.packages().addListener((ListChangeListener<Entry<PackageView>>) _ -> list.catchUp());
        InvalidationListener changed = _ -> showNew();
        store.me().addListener(changed);
        book.reachable().addListener(changed);
        texts.locale().addListener(changed);
        showNew();
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
        keys.panes().next(list.detailOpen().get(), detail::focus);
    }

    @Override
    public List<KeyLine> keys() {
        List<KeyLine> lines = new ArrayList<>();
        lines.add(
                new KeyLine(
                        keys.lettersFind() ? "0–9  A–Z  /" : "0–9  /",
                        "firmware.keys.find-package"));
        lines.add(new KeyLine("Enter", "firmware.keys.package"));
        lines.add(new KeyLine(letters.pressed(NEW_KEY), "firmware.upload.title"));
        for (PackageAction action : PackageAction.values()) {
            lines.add(new KeyLine(keys.keyOf(action), "firmware.package.action." + action.word()));
        }
        return lines;
    }

    private Node options() {
        fresh.setId("upload-package");
        fresh.textProperty().bind(texts.bind("firmware.upload.button"));
        fresh.getStyleClass().setAll("button", "action");
        fresh.managedProperty().bind(fresh.visibleProperty());
        fresh.setOnAction(_ -> upload());
        FlowPane bar = new FlowPane(fresh);
        bar.getStyleClass().addAll("option-bar", "list-filters");
        return bar;
    }

    private void showNew() {
        fresh.setVisible(offers.may(Permission.DEPLOY_FIRMWARE));
        fresh.setGraphic(KeyHint.of(letters.pressed(NEW_KEY)));
        Availability.show(fresh, book.reachable().get() ? null : texts.get("rooms.obstacle.away"));
    }

    private boolean besides(String letter) {
        boolean sends = letter.equalsIgnoreCase(NEW_KEY);
        if (sends) {
            upload();
        }
        return sends;
    }

    private void upload() {
        if (offers.may(Permission.DEPLOY_FIRMWARE) && book.reachable().get()) {
            new UploadDialog(records, overlays, words, this::taken).open();
        }
    }

    /// Shows what was found of it.
    private void taken(PackageView one) {
        book.learn(one);
        find.set("");
        list.refresh();
        list.shown().get().stream()
                .filter(entry -> entry.value().get().id().equals(one.id()))
                .findFirst()
                .ifPresent(list::open);
        keys.panes().focusList();
    }

    private Collection<Entry<PackageView>> wanted() {
        String typed = Folded.fold(find.get());
        return book.packages().stream().filter(entry -> found(entry.value().get(), typed)).toList();
    }

    private boolean found(PackageView one, String typed) {
        String all = one.version() + " " + String.join(" ", one.models()) + " " + note(one.note());
        return Folded.fold(all + " " + words.state(one.state())).contains(typed);
    }

    private static String note(@Nullable String note) {
        return note == null ? "" : note;
    }

    private Optional<PackageAction> primary() {
        Entry<PackageView> here = list.cursor().get();
        return here == null ? Optional.empty() : offers.primary(here.value().get());
    }

    private void perform(PackageAction action) {
        Entry<PackageView> here = list.cursor().get();
        if (here != null) {
            PackageView one = here.value().get();
            offers.of(one).stream()
                    .filter(offer -> offer.action() == action)
                    .findFirst()
                    .ifPresent(offer -> work.begin(offer, one));
        }
    }
}
