package org.veranda.desktop.store.notice;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.veranda.model.notification.NoticeId;
import org.veranda.wire.NotificationView;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// What is meant for the user, the newest first. What was put in shows at the next [#flush]; what is
/// new then is told once. Told twice it is there once. Lives on the FX thread.
public final class NoticeShelf {

    private final ObservableList<NotificationView> shown = FXCollections.observableArrayList();
    private final ObservableList<NotificationView> view =
            FXCollections.unmodifiableObservableList(shown);
    private final NavigableMap<Long, NotificationView> notices =
            new TreeMap<>(Comparator.reverseOrder());
    private final List<NotificationView> fresh = new ArrayList<>();
    private final List<Consumer<List<NotificationView>>> listeners = new ArrayList<>();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<NoticeLoad> load =
            new ReadOnlyObjectWrapper<>(NoticeLoad.LOADING);
    private NoticeLoad nextLoad = NoticeLoad.LOADING;
    private boolean changed;

    public ObservableList<NotificationView> view() {
        return view;
    }

    /// How many of them nobody has read.
    public ReadOnlyIntegerProperty unread() {
        return unread.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<NoticeLoad> load() {
        return load.getReadOnlyProperty();
    }

    /// Tells of unread notices that come after the first list, the newest first.
    public void whenNew(Consumer<List<NotificationView>> listener) {
        listeners.add(listener);
    }

    /// All there are: a list knows best.
    public void replace(Collection<NotificationView> all) {
        long newest = notices.isEmpty() ? 0 : notices.firstKey();
        boolean first = nextLoad != NoticeLoad.READY;
        notices.clear();
        for (NotificationView notice : all) {
            notices.put(notice.id().value(), notice);
            if (!first && notice.id().value() > newest && notice.readAt() == null) {
                fresh.add(notice);
            }
        }
        nextLoad = NoticeLoad.READY;
        changed = true;
    }

    public void put(NotificationView notice) {
        if (notices.putIfAbsent(notice.id().value(), notice) == null) {
            fresh.add(notice);
            changed = true;
        }
    }

    /// These were read, at whatever desk.
    public void read(Collection<NoticeId> ids, Instant at) {
        for (NoticeId id : ids) {
            notices.computeIfPresent(id.value(), (_, notice) -> notice.read(at));
        }
        changed = true;
    }

    /// The server did not say what there is.
    public void failed() {
        if (nextLoad != NoticeLoad.READY) {
            nextLoad = NoticeLoad.FAILED;
        }
    }

    public void flush() {
        if (changed) {
            changed = false;
            shown.setAll(notices.values());
            unread.set((int) shown.stream().filter(one -> one.readAt() == null).count());
        }
        load.set(nextLoad);
        tellFresh();
    }

    private void tellFresh() {
        List<NotificationView> news =
                fresh.stream()
                        .map(notice -> notices.getOrDefault(notice.id().value(), notice))
                        .filter(notice -> notice.readAt() == null)
                        .sorted(Comparator.comparing(NotificationView::createdAt).reversed())
                        .toList();
        fresh.clear();
        if (!news.isEmpty()) {
            listeners.forEach(listener -> listener.accept(news));
        }
    }
}
