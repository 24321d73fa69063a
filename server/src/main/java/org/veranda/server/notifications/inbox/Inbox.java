package org.veranda.server.notifications.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.NoticeId;
import org.veranda.server.identity.Actor;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.problem.NotFoundException;
import org.veranda.wire.NotificationView;
import org.veranda.wire.TenantEvent;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/// What is meant for the caller. Who has read it at one desk has read it at all.
@Service
@Transactional
class Inbox {

    private final NoticeTable table;
    private final Journal journal;
    private final Clock clock;

    Inbox(NoticeTable table, Journal journal, Clock clock) {
        this.table = table;
        this.journal = journal;
        this.clock = clock;
    }

    /// Notices, how many are unread in all, and how far the stream tells of them.
    record Listed(List<NotificationView> notices, int unread, StreamHead head) {}

    /// The head is looked up first, so that whatever is told after it comes again and nothing is missed.
    Listed list(Actor actor, boolean unreadOnly, @Nullable NoticeId before, int most) {
        StreamName stream = StreamName.user(actor.user());
        StreamHead head =
                Objects.requireNonNull(journal.headsInTransaction(List.of(stream)).get(stream));
        return new Listed(
                table.list(actor.user(), unreadOnly, before, most),
                table.unread(actor.user()),
                head);
    }

    NotificationView read(Actor actor, NoticeId id) {
        UserId user = actor.user();
        NotificationView notice =
                table.lock(user, id)
                        .orElseThrow(() ->
                                new NotFoundException("There is no notification " + id + "."));
        if (notice.readAt() == null) {
            tell(user, table.read(user, id, now()));
        }
        return table.lock(user, id).orElse(notice);
    }

    /// Answers which of them were unread.
    List<NoticeId> readAll(Actor actor) {
        List<NoticeId> read = table.read(actor.user(), null, now());
        tell(actor.user(), read);
        return read;
    }

    private void tell(UserId user, List<NoticeId> read) {
        if (!read.isEmpty()) {
            journal.append(StreamName.user(user), new TenantEvent.NotificationsRead(read, now()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
