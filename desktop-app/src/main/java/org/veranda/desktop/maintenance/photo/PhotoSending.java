package org.veranda.desktop.maintenance.photo;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.upkeep.PhotoException;
import org.veranda.desktop.store.upkeep.PhotoException.Why;
import org.veranda.desktop.store.upkeep.Photos;
import org.veranda.model.maintenance.RequestId;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Photos on their way to the server, one after the other; what was not taken waits until somebody tries
/// again or lets it go. Lives on the FX thread.
public final class PhotoSending {

    /// A photo that is not there yet.
    ///
    /// @param key under which it is taken once, however often it is sent
    /// @param failed why it was not taken; nothing while it is on its way
    public record Waiting(Path file, UUID key, @Nullable Why failed) {}

    private final Photos photos;
    private final Map<RequestId, List<Waiting>> waiting = new HashMap<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();

    public PhotoSending(Photos photos) {
        this.photos = photos;
    }

    /// Rises by one whenever anything is different.
    public ReadOnlyLongProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// What of that request is not there yet.
    public List<Waiting> of(RequestId request) {
        return List.copyOf(waiting.getOrDefault(request, List.of()));
    }

    public void send(RequestId request, List<Path> files) {
        boolean idle = next(request) == null;
        List<Waiting> all = waiting.computeIfAbsent(request, _ -> new ArrayList<>());
        files.forEach(file -> all.add(new Waiting(file, UUID.randomUUID(), null)));
        changed();
        if (idle) {
            sendNext(request);
        }
    }

    /// Tries again what was not taken.
    public void again(RequestId request) {
        boolean idle = next(request) == null;
        waiting.getOrDefault(request, List.of())
                .replaceAll(each -> new Waiting(each.file(), each.key(), null));
        changed();
        if (idle) {
            sendNext(request);
        }
    }

    /// Lets go what was not taken.
    public void forget(RequestId request) {
        waiting.getOrDefault(request, new ArrayList<>()).removeIf(each -> each.failed() != null);
        changed();
    }

    private void sendNext(RequestId request) {
        Waiting next = next(request);
        if (next == null) {
            return;
        }
        photos.send(request, next.file(), next.key())
                .whenComplete((_, failure) -> {
                    settle(request, next, failure);
                    changed();
                    sendNext(request);
                });
    }

    private void settle(RequestId request, Waiting sent, @Nullable Throwable failure) {
        List<Waiting> all = waiting.getOrDefault(request, new ArrayList<>());
        if (failure == null) {
            all.remove(sent);
        } else {
            Why why = failure instanceof PhotoException known ? known.why() : Why.AWAY;
            all.replaceAll(
                    each -> each.equals(sent) ? new Waiting(sent.file(), sent.key(), why) : each);
        }
    }

    private @Nullable Waiting next(RequestId request) {
        return waiting.getOrDefault(request, List.of()).stream()
                .filter(each -> each.failed() == null)
                .findFirst()
                .orElse(null);
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
