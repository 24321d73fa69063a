package org.veranda.server.maintenance;

import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

/// A form with files, as browsers send it.
final class Form {

    private static final String BOUNDARY = "----veranda-test";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    Form field(String name, Object value) {
        text("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n", name, value);
        return this;
    }

    /// @param called the file's name, which nobody believes
    Form file(String name, String called, byte[] bytes) {
        text("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"", name, called);
        text("\r\nContent-Type: image/png%.0s\r\n\r\n");
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Answer post(Api api, String path) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return api.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", path, BodyPublishers.ofByteArray(whole.toByteArray()));
    }

    private void text(String format, Object... values) {
        Object[] all = new Object[values.length + 1];
        all[0] = BOUNDARY;
        System.arraycopy(values, 0, all, 1, values.length);
        body.writeBytes(format.formatted(all).getBytes(StandardCharsets.UTF_8));
    }
}
