package org.veranda.desktop.notices.preferences;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.settings.SettingsRows;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.notice.NoticeLoad;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Placeholder;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.rules.AlarmKinds;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.model.room.LocationId;
import org.veranda.wire.LocationView;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Lays out what the user wants to be told of. The server keeps it, so it is saved, not applied at
/// once.
public final class PreferencesView {

    private final PreferencesViewModel model;
    private final Store store;
    private final Overlays overlays;
    private final Texts texts;
    private final AlarmWords words;
    private final SettingsRows rows;
    private final QuietRow quiet;
    private final VBox box = new VBox();
    private final Node whole;

    public PreferencesView(
            PreferencesViewModel model, Store store, Overlays overlays, AlarmWords words) {
        this.model = model;
        this.store = store;
        this.overlays = overlays;
        this.words = words;
        texts = words.texts();
        rows = new SettingsRows(texts);
        quiet = new QuietRow(model, texts);
        whole = new VBox(groups(), new SaveBar(model, quiet, texts).node());
        whole.getStyleClass().add("preferences");
        box.setId("preferences");
        model.load().subscribe(this::choose);
    }

    public Node node() {
        return box;
    }

    /// Somebody looks at it.
    public void shown() {
        model.shown();
    }

    private void choose(NoticeLoad load) {
        box.getChildren()
                .setAll(
                        switch (load) {
                            case LOADING ->
                                    Placeholder.loading(texts.bind("notices.prefs.loading"));
                            case FAILED -> failed();
                            case READY -> whole;
                        });
    }

    private Node failed() {
        Button again = new Button();
        again.setId("preferences-again");
        again.textProperty().bind(texts.bind("notices.again"));
        again.getStyleClass().setAll("button", "action");
        again.setOnAction(_ -> model.reload());
        return Placeholder.of(
                Glyph.OFFLINE,
                texts.bind("notices.prefs.failed.title"),
                texts.bind("notices.prefs.failed.advice"),
                again);
    }

    private Node groups() {
        VBox both =
                new VBox(
                        rows.group(
                                "notices.prefs.alarms",
                                rows.row(
                                        "notices.prefs.severities",
                                        severities(),
                                        "notices.prefs.severities.hint"),
                                rows.row("notices.prefs.kinds", kinds(), null),
                                rows.row(
                                        "notices.prefs.places",
                                        places(),
                                        "notices.prefs.places.hint")),
                        rows.group(
                                "notices.prefs.mine",
                                rows.row(
                                        "notices.prefs.notices",
                                        notices(),
                                        "notices.prefs.notices.hint")),
                        rows.group(
                                "notices.prefs.how",
                                rows.row("notices.prefs.ways", ways(), "notices.prefs.ways.hint"),
                                rows.rowSaying("notices.prefs.quiet", quiet.hours(), quiet.hint()),
                                rows.rowSaying(
                                        "notices.prefs.critical",
                                        quiet.critical(),
                                        quiet.criticalHint())));
        both.getStyleClass().add("preference-groups");
        return both;
    }

    private Region severities() {
        return SetSegments.of(
                "want",
                Severity.class,
                of(NotificationPreferences::severities),
                now -> model.draft().set(Edits.severities(model.draft().get(), now)),
                texts,
                severity -> "alarms.severity." + severity.wire());
    }

    private Region notices() {
        return SetSegments.of(
                "want",
                NoticeKind.class,
                of(NotificationPreferences::notices),
                now -> model.draft().set(Edits.notices(model.draft().get(), now)),
                texts,
                kind -> "notices.kind." + kind.wire());
    }

    private Region kinds() {
        return pick(
                "want-kinds",
                "notices.prefs.kinds",
                "notices.prefs.kinds.some",
                NotificationPreferences::kinds,
                _ -> {
                    Set<String> all = new TreeSet<>();
                    AlarmKinds.known().forEach(kind -> all.add(kind.type()));
                    store.alarms().forEach(entry -> all.add(entry.alarm().get().alarmType()));
                    Set<String> wanted = model.draft().get().kinds();
                    all.addAll(wanted == null ? Set.of() : wanted);
                    return sorted(all, words::kind);
                },
                words::kind,
                Edits::kinds);
    }

    private Region places() {
        return pick(
                "want-places",
                "notices.prefs.places",
                "notices.prefs.places.some",
                NotificationPreferences::locations,
                _ -> store.locations().stream().map(LocationView::id).toList(),
                this::place,
                Edits::locations);
    }

    private String place(LocationId id) {
        ObservableList<LocationView> all = store.locations();
        return all.stream()
                .filter(place -> place.id().equals(id))
                .map(LocationView::name)
                .findFirst()
                .orElseGet(() -> texts.get("notices.prefs.places.gone", id.value()));
    }

    private static List<String> sorted(Collection<String> all, Function<String, String> name) {
        return all.stream().sorted(Comparator.comparing(name)).toList();
    }

    /// A change of the preferences by a choice of several; null for all.
    private interface Change<T> {
        NotificationPreferences of(NotificationPreferences before, @Nullable Set<T> chosen);
    }

    private <T> Region pick(
            String id,
            String title,
            String some,
            Function<NotificationPreferences, @Nullable Set<T>> chosen,
            Function<NotificationPreferences, List<T>> all,
            Function<T, String> name,
            Change<T> change) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().setAll("button", "action");
        button.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> {
                                    Set<T> now = chosen.apply(model.draft().get());
                                    return now == null
                                            ? texts.get("notices.prefs.all")
                                            : texts.get(some, now.size());
                                },
                                model.draft(),
                                texts.locale()));
        button.setOnAction(_ ->
                new PickDialog<>(overlays, texts, name)
                        .show(
                                texts.get(title),
                                all.apply(model.draft().get()),
                                chosen.apply(model.draft().get()),
                                now -> model.draft().set(change.of(model.draft().get(), now))));
        return button;
    }

    private Region ways() {
        CheckBox sound = way("want-sound", "notices.prefs.sound", NotificationPreferences::sound);
        CheckBox popup = way("want-popup", "notices.prefs.popup", NotificationPreferences::popup);
        CheckBox mail = way("want-mail", "notices.prefs.mail", NotificationPreferences::mail);
        List.of(sound, popup, mail)
                .forEach(each ->
                        each.setOnAction(_ ->
                                model.draft()
                                        .set(
                                                Edits.ways(
                                                        model.draft().get(),
                                                        sound.isSelected(),
                                                        popup.isSelected(),
                                                        mail.isSelected()))));
        return new HBox(16, sound, popup, mail);
    }

    private CheckBox way(String id, String key, Function<NotificationPreferences, Boolean> of) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(texts.bind(key));
        model.draft().subscribe(now -> box.setSelected(of.apply(now)));
        return box;
    }

    private <T> ObjectBinding<T> of(Function<NotificationPreferences, T> part) {
        return Bindings.createObjectBinding(() -> part.apply(model.draft().get()), model.draft());
    }
}
