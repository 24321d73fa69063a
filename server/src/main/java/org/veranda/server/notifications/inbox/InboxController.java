package org.veranda.server.notifications.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.notification.NoticeId;
import org.veranda.server.identity.Actor;
import org.veranda.wire.NotificationView;

import java.util.List;
import java.util.Map;

/// What is meant for the caller: assignments, escalations, mentions and shares.
@RestController
@RequestMapping("/api/v1/me/notifications")
class InboxController {

    private static final int MOST = 500;

    private final Inbox inbox;

    InboxController(Inbox inbox) {
        this.inbox = inbox;
    }

    /// The newest first, with where to follow the stream from.
    record Listing(List<NotificationView> data, Meta meta) {}

    /// How many are unread in all, and how far the caller's stream has told of them.
    record Meta(int unread, String stream, String epoch, long seq) {}

    /// Which were read by this, in ascending order.
    record NowRead(List<NoticeId> ids) {}

    @GetMapping
    Listing list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable NoticeId before,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Actor actor) {
        Inbox.Listed listed = inbox.list(actor, unread, before, Math.clamp(limit, 1, MOST));
        return new Listing(
                listed.notices(),
                new Meta(
                        listed.unread(),
                        listed.head().stream().value(),
                        listed.head().epoch(),
                        listed.head().seq()));
    }

    @PostMapping("/{id}/read")
    Map<String, NotificationView> read(
            @PathVariable NoticeId id, @AuthenticationPrincipal Actor actor) {
        return Map.of("data", inbox.read(actor, id));
    }

    @PostMapping("/read-all")
    Map<String, NowRead> readAll(@AuthenticationPrincipal Actor actor) {
        return Map.of("data", new NowRead(inbox.readAll(actor)));
    }
}
