package org.veranda.desktop.connection.session;

import org.veranda.desktop.connection.http.ContactException;
import org.veranda.desktop.connection.http.ContactFailure;
import org.veranda.desktop.connection.http.Exchange;
import org.veranda.desktop.connection.http.Problems;
import org.veranda.wire.WireCodec;
import org.veranda.wire.WireException;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// Asks the server as the signed-in user. Blocks; every failure is a [ServerException].
public final class Api {

    private static final Duration LARGE = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Session session;
    private final WireCodec codec;

    public Api(Session session) {
        this.session = session;
        this.codec = session.server().codec();
    }

    public WireCodec codec() {
        return codec;
    }

    /// The value under `data`.
    public <T> T get(String path, Class<T> type) {
        return understand(text(fetch(path)), body -> codec.readData(body, type));
    }

    /// The list under `data`.
    public <T> List<T> getList(String path, Class<T> type) {
        return understand(text(fetch(path)), body -> codec.readDataList(body, type));
    }

    /// The whole answer, with what stands beside `data`.
    public <T> T getWhole(String path, Class<T> type) {
        return understand(text(fetch(path)), body -> codec.read(body, type));
    }

    /// The answer as it stands.
    public String getText(String path) {
        return text(fetch(path));
    }

    /// The answer as it stands, in bytes.
    public byte[] getBytes(String path, String type) {
        return answer(fetch(path).setHeader("Accept", type)).body();
    }

    /// Sends a file; under the same key it is taken once, however often it is sent.
    public void postFile(String path, String key, FormFile file) {
        answer(
                session.server()
                        .request(path)
                        .timeout(LARGE)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", file.contentType())
                        .POST(BodyPublishers.ofByteArray(file.body())));
    }

    /// The list under `data` of the answer.
    public <T> List<T> postForList(String path, Object body, Class<T> type) {
        return understand(text(push(path, body)), answer -> codec.readDataList(answer, type));
    }

    /// The whole answer, for calls that have no `data`.
    public <T> T post(String path, Object body, Class<T> type) {
        return understand(text(push(path, body)), answer -> codec.read(answer, type));
    }

    /// Puts something where its address says it all; the value under `data`.
    public <T> T put(String path, Class<T> type) {
        HttpRequest.Builder request = session.server().request(path).PUT(BodyPublishers.noBody());
        return understand(text(request), body -> codec.readData(body, type));
    }

    /// Puts this in the place of what is there; answers with the value under `data`.
    public <T> T put(String path, Object body, Class<T> type) {
        HttpRequest.Builder request = push(path, body).method("PUT", bytes(body));
        return understand(text(request), answer -> codec.readData(answer, type));
    }

    public void delete(String path) {
        text(session.server().request(path).DELETE());
    }

    /// The value under `data` of the answer.
    public <T> T postForData(String path, Object body, Class<T> type) {
        return understand(text(push(path, body)), answer -> codec.readData(answer, type));
    }

    /// Sends a file as it is; the value under `data`. Takes as long as it takes.
    public <T> T send(String path, BodyPublisher file, Class<T> type) {
        HttpRequest.Builder request =
                session.server()
                        .request(path)
                        .timeout(LONGEST)
                        .header("Content-Type", "application/octet-stream")
                        .POST(file);
        return understand(text(request), answer -> codec.readData(answer, type));
    }

    private HttpRequest.Builder fetch(String path) {
        return session.server().request(path).timeout(LARGE).GET();
    }

    private HttpRequest.Builder push(String path, Object body) {
        return session.server()
                .request(path)
                .header("Content-Type", "application/json")
                .POST(bytes(body));
    }

    private BodyPublisher bytes(Object body) {
        return BodyPublishers.ofByteArray(codec.writeBytes(body));
    }

    private String text(HttpRequest.Builder request) {
        return Exchange.text(answer(request));
    }

    private HttpResponse<byte[]> answer(HttpRequest.Builder request) {
        HttpResponse<byte[]> answer = session.send(request);
        if (answer.statusCode() / 100 != 2) {
            throw Problems.of(answer, codec);
        }
        return answer;
    }

    private static <T> T understand(String body, Function<String, T> reading) {
        try {
            return reading.apply(body);
        } catch (WireException e) {
            throw new ContactException(
                    ContactFailure.NOT_VERANDA, "Cannot read an answer: " + e.getMessage(), e);
        }
    }
}
