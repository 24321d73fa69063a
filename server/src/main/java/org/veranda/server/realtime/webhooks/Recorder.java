package org.veranda.server.realtime.webhooks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.webhooks.PresenceTable.Turn;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// Brings what was heard into the database, in batches. While that is away it keeps what it has in hand and lets the
/// inbox fill. For one thread.
final class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final int MOST_AT_ONCE = 1_000;

    private final Inbox inbox;
    private final Interest interest;
    private final WebhookTable table;
    private final PresenceTable presence;
    private final DeliveryMeters meters;
    private final WebhookSettings settings;
    private final JsonMapper json;
    private final LongSupplier nanoTime;
    private final Settling settling = new Settling();
    private final Deque<Happening> news = new ArrayDeque<>();
    private final List<OutboxEvent> unkept = new ArrayList<>();
    private final Map<Turn, Turn> turns = new HashMap<>();
    private boolean blind;

    Recorder(
            Inbox inbox,
            Interest interest,
            WebhookTable table,
            PresenceTable presence,
            DeliveryMeters meters,
            WebhookSettings settings,
            JsonMapper json,
            LongSupplier nanoTime) {
        this.inbox = inbox;
        this.interest = interest;
        this.table = table;
        this.presence = presence;
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
        }
        return keep();
    }

    /// Whether there is more to keep already, and a database to keep it in.
    boolean isBehind() {
        return !blind && (!news.isEmpty() || inbox.size() > 0);
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

    /// How many it has in hand.
    int left() {
        return unkept.size() + news.size() + inbox.size();
    }

    private Set<String> keep() {
        try {
            if (unkept.isEmpty()) {
                turnNewsIntoFacts();
            }
            if (!unkept.isEmpty()) {
                table.keep(unkept);
            }
            presence.note(turns.values());
            Set<String> apps = unkept.stream().map(OutboxEvent::app).collect(Collectors.toSet());
            unkept.clear();
            turns.clear();
            blind = false;
            return apps;
        } catch (DataAccessException | TransactionException e) {
            if (!blind) {
                LOG.warn("Cannot keep what webhooks are to tell, for now: {}", e.toString());
            }
            blind = true;
            return Set.of();
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
                turnIntoFact(happening, app.id());
                takeTurn(happening, app);
            }
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Cannot tell of a {}", happening.event(), e);
            meters.lost(happening.appId(), 1);
        }
    }

    /// Only of those that an app is told the end of.
    private void takeTurn(Happening happening, App app) {
        Webhook webhook = app.options().webhook();
        String end = happening.end();
        if (webhook != null && end != null && webhook.wants(end, happening.channel().name())) {
            Turn turn =
                    new Turn(
                            app.id(),
                            happening.channel().name(),
                            Objects.requireNonNullElse(happening.place().user(), "").toString(),
                            happening.comes());
            turns.put(turn.withComes(true), turn);
        }
    }

    private void turnIntoFact(Happening happening, String app) {
        if (meters.backlog(app).pending() >= settings.mostPending()) {
            meters.lost(app, 1);
            return;
        }
        UUID id = UUID.randomUUID();
        Instant at = happening.at();
        unkept.add(
                new OutboxEvent(
                        id, app, at, json.writeValueAsString(happening.told(id.toString()))));
    }
}
