package org.veranda.desktop.maintenance.detail;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.maintenance.act.RequestAction;
import org.veranda.desktop.maintenance.act.RequestDesk;
import org.veranda.desktop.maintenance.act.RequestOffer;
import org.veranda.desktop.maintenance.act.RequestOffers;
import org.veranda.desktop.maintenance.face.RequestWords;
import org.veranda.desktop.maintenance.list.RequestListViewModel;
import org.veranda.desktop.maintenance.photo.PhotoFiles;
import org.veranda.desktop.maintenance.photo.PhotoSending;
import org.veranda.desktop.maintenance.photo.ThumbRow;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.store.upkeep.Happened;
import org.veranda.desktop.store.upkeep.RequestRecords;
import org.veranda.desktop.ui.Availability;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.actions.ActionButton;
import org.veranda.desktop.ui.actions.ActionGrid;
import org.veranda.desktop.ui.frame.DrawerPane;
import org.veranda.desktop.ui.frame.PastBox;
import org.veranda.model.maintenance.RequestId;
import org.veranda.wire.MaintenanceRequestView;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The request under the cursor in full, while it is wanted. Decides nothing.
public final class RequestDetail {

    private final RequestWords words;
    private final Texts texts;
    private final RequestOffers offers;
    private final Function<RequestAction, String> keyOf;
    private final RequestHead head;
    private final RequestFacts facts;
    private final ThumbRow thumbs;
    private final SendingNotes notes;
    private final ActionGrid<RequestAction> actions;
    private final PastBox<RequestId, Happened> past;
    private final DrawerPane pane;
    private final ObjectBinding<@Nullable Entry<MaintenanceRequestView>> request;

    /// What the detail asks of others.
    public interface Controls {

        /// What is pressed for the action here and now; blank when there is no key.
        String keyOf(RequestAction action);

        void perform(RequestAction action);

        void close();
    }

    public RequestDetail(
            RequestListViewModel model,
            RequestWords words,
            RequestOffers offers,
            RequestDesk desk,
            RequestRecords records,
            PhotoSending sending,
            ThumbRow thumbs,
            Controls controls) {
        this.words = words;
        this.offers = offers;
        this.thumbs = thumbs;
        keyOf = controls::keyOf;
        texts = words.texts();
        head =
                new RequestHead(
                        words, DrawerPane.closeButton("close-request", texts, controls::close));
        facts = new RequestFacts(words);
        notes = new SendingNotes(sending, texts);
        actions = new ActionGrid<>("request-actions", "do-request-", controls::perform);
        past =
                new PastBox<>(
                        "request-history", texts, "maintenance.past.empty", records::of, this::row);
        request =
                Bindings.createObjectBinding(
                        () -> model.list().detailOpen().get() ? model.list().cursor().get() : null,
                        model.list().detailOpen(),
                        model.list().cursor());
        pane =
                new DrawerPane(
                        "request-detail",
                        request.isNotNull(),
                        head.node(),
                        facts.node(),
                        thumbs.node(),
                        notes.node(),
                        actions.node(),
                        past.node());
        PhotoFiles.dropOn(pane.node(), files -> dropped(sending, files));
        InvalidationListener changed = _ -> show();
        request.addListener(changed);
        request.flatMap(Entry::value).subscribe(_ -> show());
        desk.reachable().addListener(changed);
        desk.reachable()
                .subscribe(there -> {
                    if (there) {
                        thumbs.again();
                    }
                });
        sending.changes().addListener(changed);
        texts.locale().addListener(changed);
        words.moments().ticker().minute().addListener(changed);
    }

    /// The node to put beside the list.
    public Node node() {
        return pane.node();
    }

    /// Puts the focus on the first thing that can be done.
    public void focus() {
        actions.focus();
    }

    private void show() {
        Entry<MaintenanceRequestView> shown = request.get();
        if (shown == null) {
            past.turnTo(null, 0);
            return;
        }
        MaintenanceRequestView view = shown.value().get();
        head.show(view);
        facts.show(view);
        thumbs.show(view);
        notes.show(view.id());
        actions.show(offers.of(view).stream().map(this::button).toList(), offers.primary(view));
        past.turnTo(view.id(), view.version() * 100 + view.photos().size());
    }

    private void dropped(PhotoSending sending, List<Path> files) {
        Entry<MaintenanceRequestView> shown = request.get();
        if (shown != null && !shown.value().get().status().over()) {
            sending.send(shown.value().get().id(), files);
        }
    }

    private ActionButton<RequestAction> button(RequestOffer offer) {
        RequestAction action = offer.action();
        return new ActionButton<>(
                action,
                texts.get("maintenance.action." + action.word()) + (action.asks() ? "…" : ""),
                keyOf.apply(action),
                button -> Availability.show(button, offer.why()));
    }

    private Node row(Happened entry) {
        String command = entry.command().substring(entry.command().indexOf('.') + 1);
        String what =
                texts.find("maintenance.happened." + command.replace('_', '-'))
                        .orElse(command.replace('_', ' '));
        String details =
                Stream.of(entry.byName(), entry.device(), entry.text())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" · "));
        return PastBox.row(words.moments().moment(entry.at()), what, details);
    }
}
