package org.veranda.desktop.store.upkeep;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.http.ProblemException;
import org.veranda.desktop.connection.http.ServerException;
import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.connection.session.FormFile;
import org.veranda.desktop.store.upkeep.PhotoException.Why;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.model.maintenance.RequestId;
import org.veranda.wire.PhotoRef;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/// Fetches photos with the session's token and keeps the last of them for as long as the session lasts:
/// whoever signs in after that finds none.
public final class PhotoReader implements Photos {

    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final long KEPT_BYTES = 48L * 1024 * 1024;

    private final Api api;
    private final TaskRunner tasks;
    private final Map<String, byte[]> kept = new LinkedHashMap<>();
    private long keptBytes;

    public PhotoReader(Api api, TaskRunner tasks) {
        this.api = api;
        this.tasks = tasks;
    }

    @Override
    public CompletionStage<Image> of(RequestId request, PhotoRef photo, int longest) {
        String path = path(request) + "/" + photo.id();
        return tasks.run(() -> decode(bytes(path), longest));
    }

    @Override
    public CompletionStage<Boolean> send(RequestId request, Path file, UUID key) {
        return tasks.run(() -> {
            byte[] content = read(file);
            try {
                api.postFile(path(request), key.toString(), new FormFile("photo", file, content));
                return true;
            } catch (ProblemException e) {
                throw new PhotoException(e.passing() ? Why.AWAY : Why.REFUSED, e);
            } catch (ServerException e) {
                throw new PhotoException(Why.AWAY, e);
            }
        });
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new PhotoException(Why.TOO_LARGE);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PhotoException(Why.UNREADABLE, e);
        }
    }

    private byte[] bytes(String path) {
        byte[] known = known(path);
        if (known == null) {
            known = api.getBytes(path, "image/jpeg");
            keep(path, known);
        }
        return known;
    }

    private synchronized byte @Nullable [] known(String path) {
        byte[] found = kept.remove(path);
        if (found != null) {
            kept.put(path, found);
        }
        return found;
    }

    private synchronized void keep(String path, byte[] photo) {
        byte[] before = kept.put(path, photo);
        keptBytes += photo.length - (before == null ? 0 : before.length);
        var oldest = kept.entrySet().iterator();
        while (keptBytes > KEPT_BYTES && oldest.hasNext()) {
            keptBytes -= oldest.next().getValue().length;
            oldest.remove();
        }
    }

    private static Image decode(byte[] photo, int longest) {
        Image image = new Image(new ByteArrayInputStream(photo), longest, longest, true, true);
        if (image.isError()) {
            throw new IllegalStateException("Cannot show a photo", image.getException());
        }
        return image;
    }

    private static String path(RequestId request) {
        return RequestReader.PATH + "/" + request.value() + "/photos";
    }
}
