package org.veranda.desktop.ui.frame;

import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.veranda.desktop.ui.CounterPill;

import java.util.List;

/// Tabs with how many things stand under each: what is kept from view is always counted in view.
public final class TabBar {

    /// More than all of them need.
    private static final double ONE_LINE = 4_000;

    private TabBar() {}

    /// A tab as it is drawn.
    ///
    /// @param word its button is called `tab-<word>`
    /// @param count blank where nothing is counted
    public record Tab<T>(
            T value,
            String word,
            Node cue,
            ObservableValue<String> name,
            ObservableValue<String> count) {}

    /// @param chosen the tab that is turned to; bound both ways
    public static <T> FlowPane of(List<Tab<T>> tabs, Property<T> chosen) {
        FlowPane bar = new FlowPane();
        bar.getStyleClass().addAll("counters", "tab-bar");
        bar.setPrefWrapLength(ONE_LINE);
        tabs.forEach(tab -> bar.getChildren().add(pill(tab, chosen)));
        return bar;
    }

    private static <T> Node pill(Tab<T> tab, Property<T> chosen) {
        ToggleButton button =
                new CounterPill("tab-" + tab.word(), tab.cue(), tab.name(), tab.count()).button();
        button.setMinWidth(Region.USE_PREF_SIZE);
        chosen.subscribe(now -> button.setSelected(tab.value().equals(now)));
        button.setOnAction(_ -> {
            chosen.setValue(tab.value());
            button.setSelected(true);
        });
        return button;
    }
}
