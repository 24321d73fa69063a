package org.veranda.desktop.maintenance.face;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Ticker;
import org.veranda.desktop.words.Moments;
import org.veranda.model.identity.Worker;
import org.veranda.model.maintenance.RequestPriority;
import org.veranda.model.maintenance.RequestStatus;
import org.veranda.wire.MaintenanceRequestView;
import org.veranda.wire.RoomView;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words about requests, in the user's language and the hotel's time zone.
public final class RequestWords {

    private static final int SHORT = 60;

    private final Texts texts;
    private final Store store;
    private final Moments moments;

    public RequestWords(Texts texts, Store store, Ticker ticker) {
        this.texts = texts;
        this.store = store;
        moments = new Moments(texts, store, ticker);
    }

    /// The texts these words are made of.
    public Texts texts() {
        return texts;
    }

    /// How moments are said.
    public Moments moments() {
        return moments;
    }

    public String priority(RequestPriority priority) {
        return texts.get("maintenance.priority." + priority.wire());
    }

    public String status(RequestStatus status) {
        return texts.get("maintenance.status." + status.wire());
    }

    /// What is to be mended, on one line.
    public String title(MaintenanceRequestView request) {
        return request.description().strip().replaceAll("\\s+", " ");
    }

    /// How the request is called in a sentence: `1204: The shower leaks`.
    public String name(MaintenanceRequestView request) {
        String title = title(request);
        return texts.get(
                "maintenance.name",
                request.roomName(),
                title.length() <= SHORT ? title : title.substring(0, SHORT).strip() + "…");
    }

    /// What the room is and where it is.
    public String place(MaintenanceRequestView request) {
        RoomEntry entry = store.room(request.roomId());
        if (entry == null) {
            return request.roomName();
        }
        RoomView room = entry.room().get();
        return texts.get("maintenance.place", room.name(), room.location().name());
    }

    /// Where the room is, without its name; nothing for one that is not known.
    public String location(MaintenanceRequestView request) {
        RoomEntry entry = store.room(request.roomId());
        return entry == null ? "" : entry.room().get().location().name();
    }

    /// Who looks after it, or nothing.
    public String who(@Nullable Worker worker) {
        return worker == null ? "" : worker.name();
    }

    /// Everything that it can be found by.
    public String findable(MaintenanceRequestView request) {
        return Stream.of(
                        request.roomName(),
                        location(request),
                        request.description(),
                        status(request.status()),
                        priority(request.priority()),
                        who(request.assignee()),
                        request.reporter().name(),
                        request.id().toString())
                .collect(Collectors.joining("\n"));
    }

    /// The whole row, as a screen reader says it.
    public String spoken(MaintenanceRequestView request) {
        String photos =
                request.photos().isEmpty()
                        ? ""
                        : texts.get("maintenance.photos.count", request.photos().size());
        return Stream.of(
                        priority(request.priority()),
                        place(request),
                        title(request),
                        status(request.status()),
                        texts.get("maintenance.spoken.since", moments.full(request.createdAt())),
                        who(request.assignee()),
                        photos)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
