package org.veranda.desktop.connection.session;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

/// A file as the one field of a form that is sent.
public final class FormFile {

    /// What no content has in it.
    private final String boundary = "veranda-" + UUID.randomUUID();

    private final String field;
    private final String name;
    private final byte[] content;

    /// @param file what it is called on this computer
    public FormFile(String field, Path file, byte[] content) {
        this.field = field;
        this.name = String.valueOf(file.getFileName()).replaceAll("[^A-Za-z0-9._-]", "_");
        this.content = content.clone();
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream(content.length + 512);
        line(body, "--" + boundary);
        line(
                body,
                "Content-Disposition: form-data; name=\""
                        + field
                        + "\"; filename=\""
                        + name
                        + "\"");
        line(body, "Content-Type: application/octet-stream");
        line(body, "");
        body.writeBytes(content);
        line(body, "");
        line(body, "--" + boundary + "--");
        return body.toByteArray();
    }

    private static void line(ByteArrayOutputStream body, String text) {
        body.writeBytes((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
