package org.veranda.server.identity;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.AuditTrail.Kind;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Writes down what somebody was not allowed to do: the first time at once, and what they try again within a minute as
/// a number, so that nobody can fill the trail by asking.
@Service
public class ForbiddenTrail {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final LinkedHashMap<Asked, Window> windows = new LinkedHashMap<>();

    ForbiddenTrail(AuditTrail audit, TransactionTemplate transaction, InstantSource clock) {
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Who asked for which kind of thing.
    private record Asked(UserId user, String kind) {}

    private static final class Window {

        private final Actor actor;
        private final String detail;
        private final Instant ends;
        private int more;

        Window(Actor actor, String detail, Instant ends) {
            this.actor = actor;
            this.detail = detail;
            this.ends = ends;
        }
    }

    /// Takes note of a refusal.
    ///
    /// @param kind what counts as the same thing again
    /// @param detail what was asked, without what was sent
    public void refused(Actor actor, String kind, String detail) {
        tell();
        if (begins(actor, kind, detail)) {
            write(actor, detail);
        }
    }

    /// Writes how often it happened again, once the minute is over.
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void tell() {
        for (Window over : takeEnded()) {
            if (over.more > 0) {
                write(
                        over.actor,
                        "%s (and %d more within a minute)".formatted(over.detail, over.more));
            }
        }
    }

    private synchronized boolean begins(Actor actor, String kind, String detail) {
        Asked asked = new Asked(actor.user(), kind);
        Window window = windows.get(asked);
        if (window != null) {
            window.more++;
            return false;
        }
        if (windows.size() == MOST_REMEMBERED) {
            windows.pollFirstEntry();
        }
        windows.put(asked, new Window(actor, detail, clock.instant().plus(WINDOW)));
        return true;
    }

    private synchronized List<Window> takeEnded() {
        Instant now = clock.instant();
        List<Window> ended = new ArrayList<>();
        windows.values().removeIf(window -> !window.ends.isAfter(now) && ended.add(window));
        return ended;
    }

    private void write(Actor actor, String detail) {
        CurrentTenant.run(
                actor.tenant(),
                () ->
                        transaction.executeWithoutResult(
                                _ -> audit.note(Kind.FORBIDDEN, actor, detail)));
    }
}
