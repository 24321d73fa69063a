package org.veranda.server.realtime.webhooks;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.webhooks.PresenceTable.Turn;
import org.veranda.server.realtime.webhooks.delivery.OutboxEvent;
import org.veranda.server.realtime.webhooks.inbox.Happening;
import org.veranda.server.realtime.webhooks.inbox.Inbox;
import org.veranda.server.realtime.webhooks.inbox.Interest;
import org.veranda.server.realtime.webhooks.inbox.Settling;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;

/// Brings what was heard into the database, in batches. While that is away it keeps what it has in hand and lets the
/// inbox fill. For one thread.
final class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final int MOST_AT_ONCE = 1_000;

    private final Inbox inbox;
    private final Interest interest;
    private final FactWriter writer;
    private final DeliveryMeters meters;
    private final WebhookSettings settings;
    private final JsonMapper json;
    private final LongSupplier nanoTime;
    private final Settling settling = new Settling();
    private final Deque<Happening> news = new ArrayDeque<>();
    private final List<Fact> unkept = new ArrayList<>();
    private boolean blind;

    /// What it has in hand, for others to read.
    private volatile int inHand;

    Recorder(
            Inbox inbox,
            Interest interest,
            FactWriter writer,
            DeliveryMeters meters,
            WebhookSettings settings,
            JsonMapper json,
            LongSupplier nanoTime) {
        this.inbox = inbox;
        this.interest = interest;
        this.writer = writer;
        this.meters = meters;
        this.settings = settings;
        this.json = json;
        this.nanoTime = nanoTime;
    }

    /// Keeps what is news by now; says to which apps.
    Set<String> record() {
        if (news.size() < MOST_AT_ONCE) {
            long now = nanoTime.getAsLong();
            inbox.take(MOST_AT_ONCE, happening -> settling.take(happening, now, news::add));
            settling.settle(now, news::add);
            inHand = inHand();
        }
        return keep();
    }

    /// Whether there is more to keep already, and a database to keep it in.
    boolean isBehind() {
        return !blind && (!news.isEmpty() || inbox.size() > 0);
    }

    /// Waits as long as there is nothing to do at all, yet no longer than that.
    void rest(Duration atMost) throws InterruptedException {
        if (inHand() == 0) {
            inbox.await(atMost);
        }
    }

    /// For any thread.
    void wake() {
        inbox.wake();
    }

    /// The last time: whoever left is gone. Says how many could not be kept.
    int recordAll() {
        long now = nanoTime.getAsLong();
        inbox.take(Integer.MAX_VALUE, happening -> settling.take(happening, now, news::add));
        settling.settleAll(news::add);
        do {
            keep();
        } while (!blind && unkept.size() + news.size() > 0);
        return left();
    }

    /// How many are not kept yet, those included who may still come back; for any thread.
    int left() {
        return inHand + inbox.size();
    }

    private int inHand() {
        return unkept.size() + news.size() + settling.size();
    }

    private Set<String> keep() {
        try {
            if (unkept.isEmpty()) {
                turnNewsIntoFacts();
            }
            Set<String> apps = writer.write(unkept, meters);
            blind = false;
            return apps;
        } catch (DataAccessException | TransactionException e) {
            if (!blind) {
                LOG.warn("Cannot keep what webhooks are to tell, for now: {}", e.toString());
            }
            blind = true;
            return Set.of();
        } finally {
            inHand = inHand();
        }
    }

    /// Of each piece of news a fact for each app that is to be told; its id is made here and never again. Where the
    /// database cannot be asked, that piece and the rest stay news.
    private void turnNewsIntoFacts() {
        for (Happening next = news.peek();
                next != null && unkept.size() < MOST_AT_ONCE;
                next = news.peek()) {
            turnIntoFacts(next);
            news.remove();
        }
    }

    /// One that nothing can be made of is lost alone.
    private void turnIntoFacts(Happening happening) {
        try {
            for (App app : interest.in(happening)) {
                OutboxEvent event = event(happening, app.id());
                Turn turn = turn(happening, app);
                if (event != null || turn != null) {
                    unkept.add(new Fact(app.id(), event, turn));
                }
            }
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Cannot tell of a {}", happening.event(), e);
            meters.lost(happening.appId(), 1);
        }
    }

    /// Only of those that an app is told the end of.
    private static @Nullable Turn turn(Happening happening, App app) {
        Webhook webhook = app.options().webhook();
        String end = happening.end();
        if (webhook == null || end == null || !webhook.wants(end, happening.channel().name())) {
            return null;
        }
        String member = Objects.requireNonNullElse(happening.place().user(), "").toString();
        return new Turn(app.id(), happening.channel().name(), member, happening.comes());
    }

    private @Nullable OutboxEvent event(Happening happening, String app) {
        if (meters.backlog(app).pending() >= settings.mostPending()) {
            meters.lost(app, 1);
            return null;
        }
        UUID id = UUID.randomUUID();
        Instant at = happening.at();
        return new OutboxEvent(id, app, at, json.writeValueAsString(happening.told(id.toString())));
    }
}
