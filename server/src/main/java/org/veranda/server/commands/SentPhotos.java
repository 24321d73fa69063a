package org.veranda.server.commands;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.veranda.server.maintenance.Photo;
import org.veranda.server.maintenance.PhotoIntake;
import org.veranda.server.problem.InvalidInputException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/// The photos of a form: one or several fields `photo`, or `photo[]` as some forms call a list.
@Component
class SentPhotos {

    private final PhotoIntake intake;

    SentPhotos(PhotoIntake intake) {
        this.intake = intake;
    }

    List<Photo> of(MultipartHttpServletRequest form) {
        List<MultipartFile> files =
                Stream.of("photo", "photo[]")
                        .flatMap(field -> form.getFiles(field).stream())
                        .filter(file -> !file.isEmpty())
                        .toList();
        if (files.size() > PhotoIntake.MOST) {
            throw new InvalidInputException(
                    "photo",
                    "At most %d photos go in one request, not %d."
                            .formatted(PhotoIntake.MOST, files.size()));
        }
        return files.stream().map(this::take).toList();
    }

    /// The same where there must be one at least.
    List<Photo> some(MultipartHttpServletRequest form) {
        List<Photo> sent = of(form);
        if (sent.isEmpty()) {
            throw new InvalidInputException("photo", "The field photo is missing.");
        }
        return sent;
    }

    private Photo take(MultipartFile file) {
        try {
            return intake.take(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
