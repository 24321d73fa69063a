package org.veranda.server.realtime.webhooks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.veranda.server.realtime.app.App;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Brings what was heard into the database, in batches. While that is away it keeps what it has in hand and lets the
/// inbox fill. For one thread.
final class Recorder {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final int MOST_AT_ONCE = 1_000;

    private final Inbox inbox;
    private final Interest interest;
    private final WebhookTable table;
    private final DeliveryMeters meters;
    private final WebhookSettings settings;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Settling settling = new Settling();
    private final Deque<Happening> news = new ArrayDeque<>();
    private final List<Fact> unkept = new ArrayList<>();
    private boolean blind;

    Recorder(
            Inbox inbox,
            Interest interest,
            WebhookTable table,
            DeliveryMeters meters,
            WebhookSettings settings,
            JsonMapper json,
            InstantSource clock) {
        this.inbox = inbox;
        this.interest = interest;
        this.table = table;
        this.meters = meters;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /// Keeps what is news by now; says to which apps.
    Set<String> record() {
        if (news.size() < MOST_AT_ONCE) {
            inbox.take(MOST_AT_ONCE, happening -> settling.take(happening, news::add));
            settling.settle(clock.instant(), news::add);
        }
        return keep();
    }

    /// The last time: whoever left is gone.
    Set<String> recordAll() {
        inbox.take(Integer.MAX_VALUE, happening -> settling.take(happening, news::add));
        settling.settleAll(news::add);
        return keep();
    }

    private Set<String> keep() {
        try {
            if (unkept.isEmpty()) {
                turnNewsIntoFacts();
            }
            if (!unkept.isEmpty()) {
                table.keep(unkept);
            }
            Set<String> apps = unkept.stream().map(Fact::app).collect(Collectors.toSet());
            unkept.clear();
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
        for (Happening next = news.peek(); next != null; next = news.peek()) {
            for (App app : interest.in(next)) {
                turnIntoFact(next, app.id());
            }
            news.remove();
        }
    }

    private void turnIntoFact(Happening happening, String app) {
        if (meters.backlog(app).pending() >= settings.mostPending()) {
            meters.lost(app, 1);
            return;
        }
        UUID id = UUID.randomUUID();
        Instant at = happening.at();
        unkept.add(new Fact(id, app, at, json.writeValueAsString(happening.told(id.toString()))));
    }
}
