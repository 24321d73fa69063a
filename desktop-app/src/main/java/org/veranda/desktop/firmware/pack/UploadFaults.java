package org.veranda.desktop.firmware.pack;

import org.veranda.desktop.connection.http.ContactException;
import org.veranda.desktop.connection.http.ProblemException;
import org.veranda.desktop.ui.Texts;

import java.io.IOException;

/// Says why a file was not taken.
final class UploadFaults {

    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int INVALID = 422;
    private static final int FULL = 507;

    private final Texts texts;

    UploadFaults(Texts texts) {
        this.texts = texts;
    }

    String why(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> refused(problem);
            case ContactException _ -> texts.get("firmware.upload.failed.contact");
            case IOException _ -> texts.get("firmware.upload.failed.file");
            default -> texts.get("firmware.upload.failed.contact");
        };
    }

    private String refused(ProblemException problem) {
        return switch (problem.status()) {
            case FORBIDDEN -> texts.get("firmware.upload.failed.rights");
            case CONFLICT -> texts.get("firmware.upload.failed.same");
            case TOO_LARGE -> texts.get("firmware.upload.failed.large");
            case FULL -> texts.get("firmware.upload.failed.full");
            case INVALID ->
                    problem.fields().contains("sha256")
                            ? texts.get("firmware.upload.failed.sum")
                            : texts.get(
                                    "firmware.upload.failed.invalid",
                                    String.valueOf(problem.getMessage()));
            default ->
                    texts.get(
                            "firmware.upload.failed.invalid", String.valueOf(problem.getMessage()));
        };
    }
}
