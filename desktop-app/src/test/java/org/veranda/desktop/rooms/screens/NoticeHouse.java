package org.veranda.desktop.rooms.screens;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.Confirmed;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.notice.ChangedMeanwhileException;
import org.veranda.desktop.store.notice.NoticeCalls;
import org.veranda.model.alarm.Severity;
import org.veranda.model.notification.NoticeId;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeSubject;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.wire.NotificationPreferencesView;
import org.veranda.wire.NotificationView;
import org.veranda.wire.TenantEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/// What the made-up house keeps for the user: tells the store as their own stream would.
public final class NoticeHouse implements NoticeCalls {

    private final Store store;
    private final List<NotificationView> notices = new ArrayList<>();
    private final List<NoticeId> read = new ArrayList<>();
    private NotificationPreferences wanted = NotificationPreferences.USUAL;
    private boolean maySilenceCritical;
    private RuntimeException failure = new IllegalStateException("no failure");
    private boolean failing;

    NoticeHouse(Store store) {
        this.store = store;
    }

    /// Something about an alarm was given to the user so many minutes ago.
    public static NotificationView alarm(
            long id, NoticeKind kind, Severity severity, long alarm, String title, long minutes) {
        String text =
                switch (kind) {
                    case ASSIGNMENT -> "alarm.assigned";
                    case ESCALATION -> "alarm.escalated";
                    case MENTION -> "alarm.mentioned";
                    case SHARE -> "device.shared";
                };
        Map<String, String> parameters =
                Map.of(
                        "by",
                        "Rui Faria",
                        "title",
                        title,
                        "text",
                        "@Inês can you look?",
                        "resort",
                        "Serra Lodge");
        return notice(
                id, kind, new NoticeSubject("alarm", alarm), severity, text, parameters, minutes);
    }

    /// @param minutes how long ago
    public static NotificationView notice(
            long id,
            NoticeKind kind,
            NoticeSubject about,
            @Nullable Severity severity,
            String text,
            Map<String, String> parameters,
            long minutes) {
        return new NotificationView(
                new NoticeId(id),
                kind,
                about,
                severity,
                text,
                parameters,
                RoomSketch.NOW.minusSeconds(60 * minutes),
                null);
    }

    /// The list as it is when the user signs in.
    public void open(List<NotificationView> all) {
        notices.clear();
        notices.addAll(all);
        store.replaceNotices(all);
    }

    /// Something is meant for the user now.
    public void tell(NotificationView notice) {
        notices.add(notice);
        store.apply(List.of(new Confirmed(new TenantEvent.Notified(notice), null)));
    }

    /// They read these at whatever desk.
    public void tellRead(List<NoticeId> ids) {
        read.addAll(ids);
        store.apply(
                List.of(
                        new Confirmed(
                                new TenantEvent.NotificationsRead(ids, RoomSketch.NOW), null)));
    }

    /// Which were read, in order.
    public List<NoticeId> read() {
        return read;
    }

    public NotificationPreferences wanted() {
        return wanted;
    }

    /// What the user wants, set at another desk.
    public void want(NotificationPreferences now) {
        wanted = now.withVersion(wanted.version() + 1);
    }

    /// Their role may sleep through critical alarms.
    public void maySilenceCritical() {
        maySilenceCritical = true;
    }

    /// Answers nothing as wanted.
    public void fail(RuntimeException why) {
        failing = true;
        failure = why;
    }

    public void recover() {
        failing = false;
    }

    @Override
    public CompletionStage<Boolean> read(NoticeId notice) {
        return answer(() -> {
            tellRead(List.of(notice));
            return true;
        });
    }

    @Override
    public CompletionStage<Boolean> readAll() {
        return answer(() -> {
            tellRead(
                    store.notices().view().stream()
                            .filter(one -> one.readAt() == null)
                            .map(NotificationView::id)
                            .toList());
            return true;
        });
    }

    @Override
    public CompletionStage<NotificationPreferencesView> preferences() {
        return answer(this::view);
    }

    @Override
    public CompletionStage<NotificationPreferencesView> keep(NotificationPreferences now) {
        if (now.version() != wanted.version()) {
            return CompletableFuture.failedFuture(new ChangedMeanwhileException("another version"));
        }
        return answer(() -> {
            want(now);
            return view();
        });
    }

    private NotificationPreferencesView view() {
        return NotificationPreferencesView.of(wanted, maySilenceCritical);
    }

    private <T> CompletionStage<T> answer(Supplier<T> value) {
        return failing
                ? CompletableFuture.failedFuture(failure)
                : CompletableFuture.completedFuture(value.get());
    }
}
