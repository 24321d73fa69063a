package org.veranda.desktop.alarms.detail;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.alarms.act.AlarmAction;
import org.veranda.desktop.alarms.act.AlarmDesk;
import org.veranda.desktop.alarms.act.AlarmOffers;
import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.alarms.list.AlarmListViewModel;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.store.alarm.AlarmRecords;
import org.veranda.desktop.ui.frame.DrawerPane;
import org.veranda.wire.AlarmView;

import java.util.function.Consumer;
import java.util.function.Function;

/// The alarm under the cursor in full, while it is wanted. Decides nothing.
public final class AlarmDetail {

    private final AlarmOffers offers;
    private final AlarmHead head;
    private final AlarmFacts facts;
    private final AlarmButtons buttons;
    private final AlarmPast past;
    private final DrawerPane pane;
    private final ObjectBinding<@Nullable AlarmEntry> alarm;

    public AlarmDetail(
            AlarmListViewModel model,
            AlarmWords words,
            AlarmOffers offers,
            AlarmDesk desk,
            AlarmRecords records,
            Function<AlarmAction, String> keyOf,
            Consumer<AlarmAction> perform,
            Runnable close) {
        this.offers = offers;
        head = new AlarmHead(words, DrawerPane.closeButton("close-alarm", words.texts(), close));
        facts = new AlarmFacts(words);
        buttons = new AlarmButtons(words.texts(), keyOf, perform);
        past = new AlarmPast(words, records);
        alarm =
                Bindings.createObjectBinding(
                        () -> model.detailOpen().get() ? model.cursor().get() : null,
                        model.detailOpen(),
                        model.cursor());
        pane =
                new DrawerPane(
                        "alarm-detail",
                        alarm.isNotNull(),
                        head.node(),
                        facts.node(),
                        buttons.node(),
                        past.node());
        InvalidationListener changed = _ -> show();
        alarm.subscribe(past::turnTo);
        alarm.flatMap(AlarmEntry::alarm).subscribe(_ -> show());
        desk.reachable().addListener(changed);
        words.texts().locale().addListener(changed);
        words.moments().ticker().minute().addListener(changed);
    }

    /// The node to put beside the list.
    public Node node() {
        return pane.node();
    }

    /// Puts the focus on the first thing that can be done.
    public void focus() {
        buttons.focus();
    }

    private void show() {
        AlarmEntry shown = alarm.get();
        if (shown != null) {
            AlarmView view = shown.alarm().get();
            head.show(view);
            facts.show(view);
            buttons.show(offers.of(view), offers.primary(view));
            past.follow(view);
        }
    }
}
