package org.veranda.desktop.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.desktop.connection.ConnectionStatus;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.connection.http.ContactException;
import org.veranda.desktop.connection.http.Failures;
import org.veranda.desktop.connection.http.ProblemException;
import org.veranda.desktop.connection.http.ServerException;
import org.veranda.desktop.connection.http.SessionEndedException;
import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.store.Confirmed;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.wire.Cursor;
import org.veranda.wire.MeView;
import org.veranda.wire.Snapshot;
import org.veranda.wire.WireCodec;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Does what the engine wants: asks the server on threads of its own, shows the rest.
final class Outside {

    private static final Logger log = LoggerFactory.getLogger(Outside.class);
    private static final int GONE = 410;
    private static final int FORBIDDEN = 403;

    private final WireCodec codec;
    private final AtomicReference<@Nullable Instant> hearing = new AtomicReference<>();
    private final Api api;
    private final SocketHolder socket;
    private final Store store;
    private final ConnectionStatus status;
    private final TaskRunner tasks;
    private final Consumer<Input> answers;

    Outside(
            Api api,
            SocketHolder socket,
            Store store,
            ConnectionStatus status,
            TaskRunner tasks,
            Consumer<Input> answers) {
        this.api = api;
        this.codec = api.codec();
        this.socket = socket;
        this.store = store;
        this.status = status;
        this.tasks = tasks;
        this.answers = answers;
    }

    void carryOut(Effect effect) {
        switch (effect) {
            case Effect.OpenSocket _ -> socket.open();
            case Effect.CutSocket _ -> socket.cut();
            case Effect.Send(var frame) -> socket.send(codec.writeFrame(frame));
            case Effect.RequestAuth(var channel, var socketId) ->
                    ask(
                            () -> authorize(channel, socketId),
                            new Input.AuthFailed(channel, socketId));
            case Effect.RequestSnapshot(var asked) -> {
                store.loading();
                ask(() -> snapshot(asked), new Input.SnapshotFailed(asked, OfflineReason.REFUSED));
            }
            case Effect.RequestNotices(var asked) ->
                    ask(
                            () -> notices(asked),
                            new Input.NoticesNotRead(asked, OfflineReason.REFUSED));
            case Effect.RequestMe _ -> ask(this::me, new Input.MeFailed());
            case Effect.RequestRange(var stream, var after, var asked) ->
                    ask(() -> range(stream, after, asked), new Input.RangeFailed(stream, asked));
            case Effect.Replace(var snapshot) -> store.replace(snapshot);
            case Effect.ReplaceNotices(var personal) -> store.replaceNotices(personal.notices());
            case Effect.NoticesFailed _ -> store.noticesFailed();
            case Effect.Publish(var events) -> store.apply(confirmed(events));
            case Effect.Show(var state) -> tasks.onFx(() -> status.show(state));
            case Effect.Heard(var at) -> heard(at);
            case Effect.ShowFailure(var reason) -> store.failed(reason);
        }
    }

    private void ask(Question question, Input unreadable) {
        Thread.startVirtualThread(() -> answers.accept(answer(question, unreadable)));
    }

    /// Every question is answered, whatever came back: the engine waits for it.
    private static Input answer(Question question, Input unreadable) {
        try {
            return question.ask();
        } catch (SessionEndedException _) {
            return new Input.SessionEnded();
        } catch (RuntimeException e) {
            log.warn("Cannot use what the server answered", e);
            return unreadable;
        }
    }

    private Input authorize(String channel, String socketId) {
        try {
            Map<String, String> body = Map.of("socket_id", socketId, "channel_name", channel);
            String auth = api.post("/broadcasting/auth", body, Signature.class).auth();
            return new Input.Authorized(channel, socketId, auth);
        } catch (ProblemException e) {
            log.info("Cannot listen to {}: {}", channel, e.getMessage());
            return e.status() == FORBIDDEN
                    ? new Input.AuthRefused(channel, socketId)
                    : new Input.AuthFailed(channel, socketId);
        } catch (ContactException e) {
            log.debug("Cannot ask to listen to {}", channel, e);
            return new Input.AuthFailed(channel, socketId);
        }
    }

    private Input snapshot(Instant asked) {
        try {
            return new Input.SnapshotArrived(asked, api.get("/api/v1/snapshot", Snapshot.class));
        } catch (SessionEndedException e) {
            throw e;
        } catch (ServerException e) {
            log.warn("Cannot take a snapshot: {}", e.getMessage());
            return new Input.SnapshotFailed(asked, Failures.reason(e));
        }
    }

    private Input notices(Instant asked) {
        try {
            return new Input.NoticesArrived(asked, Personal.read(api::getText, codec));
        } catch (SessionEndedException e) {
            throw e;
        } catch (ServerException e) {
            log.warn("Cannot read what is meant for the user: {}", e.getMessage());
            return new Input.NoticesNotRead(asked, Failures.reason(e));
        }
    }

    private Input me() {
        try {
            return new Input.MeArrived(api.get("/api/v1/auth/me", MeView.class));
        } catch (ProblemException | ContactException e) {
            log.debug("Cannot look who is signed in", e);
            return new Input.MeFailed();
        }
    }

    private Input range(String stream, Cursor after, Instant asked) {
        String path =
                "/api/v1/streams/"
                        + stream
                        + "/events?epoch="
                        + encoded(after.epoch())
                        + "&after="
                        + after.seq()
                        + "&limit=1000";
        try {
            StreamPage page = StreamPage.read(api.getText(path), codec);
            return new Input.RangeArrived(stream, asked, page.events(), page.head());
        } catch (ProblemException e) {
            log.info("Cannot read on in {}: {}", stream, e.getMessage());
            return e.status() == GONE
                    ? new Input.RangeGone(stream, asked)
                    : new Input.RangeFailed(stream, asked);
        } catch (ContactException e) {
            log.debug("Cannot read on in {}", stream, e);
            return new Input.RangeFailed(stream, asked);
        }
    }

    private void heard(Instant at) {
        if (hearing.getAndSet(at) == null) {
            tasks.onFx(() -> {
                Instant latest = hearing.getAndSet(null);
                if (latest != null) {
                    status.heard(latest);
                }
            });
        }
    }

    private static List<Confirmed> confirmed(List<StreamEvent> events) {
        List<Confirmed> known = new ArrayList<>();
        for (StreamEvent entry : events) {
            if (entry.event() != null) {
                known.add(new Confirmed(entry.event(), entry.at().commandId()));
            }
        }
        return known;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Signature(String auth) {}

    private interface Question {
        Input ask();
    }
}
