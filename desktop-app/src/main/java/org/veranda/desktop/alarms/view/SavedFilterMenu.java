package org.veranda.desktop.alarms.view;

import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

import org.veranda.desktop.alarms.list.AlarmListViewModel;
import org.veranda.desktop.alarms.list.SavedFilter;
import org.veranda.desktop.alarms.list.SavedFilters;
import org.veranda.desktop.dialogue.AskForm;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;

import java.util.List;

/// The filters that have a name: one chooses them, keeps the present one, or forgets one.
public final class SavedFilterMenu {

    private final MenuButton button = new MenuButton();
    private final AlarmListViewModel model;
    private final SavedFilters saved;
    private final Overlays overlays;
    private final Texts texts;

    public SavedFilterMenu(
            AlarmListViewModel model, SavedFilters saved, Overlays overlays, Texts texts) {
        this.model = model;
        this.saved = saved;
        this.overlays = overlays;
        this.texts = texts;
        button.setId("saved-filters");
        button.textProperty().bind(texts.bind("alarms.saved"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("saved-filters");
        button.setOnShowing(_ -> fill());
        fill();
    }

    Node node() {
        return button;
    }

    private void fill() {
        List<SavedFilter> all = saved.all();
        button.getItems().clear();
        all.forEach(each -> button.getItems().add(item(each.name(), () -> use(each))));
        if (!all.isEmpty()) {
            button.getItems().add(new SeparatorMenuItem());
        }
        button.getItems().add(item(texts.get("alarms.saved.keep"), this::ask));
        if (!all.isEmpty()) {
            Menu forget = new Menu(texts.get("alarms.saved.forget"));
            all.forEach(each ->
                    forget.getItems().add(item(each.name(), () -> saved.forget(each.name()))));
            button.getItems().add(forget);
        }
    }

    /// Shows what that filter lets through.
    public void use(SavedFilter each) {
        model.tab().set(each.tab());
        model.filter().set(each.filter());
    }

    private void ask() {
        TextField name = new TextField(model.filter().get().find());
        name.setId("filter-name");
        AskForm form =
                new AskForm(overlays, texts, texts.get("alarms.saved.title"))
                        .field(texts.get("alarms.saved.name"), name)
                        .line(texts.get("alarms.saved.hint"));
        form.incomplete().bind(name.textProperty().map(String::isBlank));
        form.open(
                texts.get("alarms.saved.confirm"), name, () -> () -> keep(name.getText().strip()));
    }

    private void keep(String name) {
        saved.keep(new SavedFilter(name, model.tab().get(), model.filter().get()));
    }

    private static MenuItem item(String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
