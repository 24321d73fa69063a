package org.veranda.server.firmware;

import org.jspecify.annotations.Nullable;
import org.veranda.model.Bounds;
import org.veranda.server.problem.InvalidInputException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What comes with a package's file.
///
/// @param models in alphabetical order, each once
/// @param sha256 what the file's checksum must be
public record PackageUpload(
        String version,
        List<String> models,
        String sha256,
        @Nullable String signature,
        @Nullable String note) {

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._+-]{1,60}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern MODEL = Pattern.compile("[^,\\p{Cntrl}]{1,100}");
    private static final int MOST_MODELS = 100;
    private static final int LONGEST_SIGNATURE = 200;
    private static final int LONGEST_NOTE = 500;

    public PackageUpload {
        models = List.copyOf(new TreeSet<>(models));
        Map<String, List<String>> errors = new LinkedHashMap<>();
        require(
                VERSION.matcher(version).matches(),
                "version",
                "The version must be 1 to 60 letters, digits, dots, plus signs or hyphens.",
                errors);
        require(
                models.size() <= MOST_MODELS
                        && models.stream().allMatch(model -> MODEL.matcher(model).matches()),
                "models",
                "The models must be up to 100 names of up to 100 characters, with commas between.",
                errors);
        require(
                SHA256.matcher(sha256).matches(),
                "sha256",
                "The checksum must be SHA-256 as 64 hexadecimal digits in lower case.",
                errors);
        require(
                signature == null || signature.length() <= LONGEST_SIGNATURE,
                "signature",
                "The signature must be Ed25519 in Base64.",
                errors);
        require(
                Bounds.text(note, LONGEST_NOTE),
                "note",
                "The note must be text of up to 500 characters.",
                errors);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    /// What the signature is made over: the file by its checksum, and what is said of it.
    public String manifest() {
        return manifest(sha256, version, models);
    }

    static String manifest(String sha256, String version, List<String> models) {
        return "sha256=%s\nversion=%s\nmodels=%s\n"
                .formatted(sha256, version, String.join(",", models));
    }

    private static void require(
            boolean good, String field, String text, Map<String, List<String>> errors) {
        if (!good) {
            errors.computeIfAbsent(field, _ -> new ArrayList<>()).add(text);
        }
    }
}
