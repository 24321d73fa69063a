package org.veranda.server.realtime.view;

import org.springframework.stereotype.Component;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.webhooks.Backlog;
import org.veranda.server.realtime.webhooks.StuckEvent;
import org.veranda.server.realtime.webhooks.Webhooks;
import org.veranda.wire.WireCodec;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What apps have not been told, as an operator may see it: which kind of event on which channel, never what was said there.
@Component
public final class WebhookBook {

    private final Webhooks webhooks;
    private final Apps apps;
    private final WireCodec codec;

    WebhookBook(Webhooks webhooks, Apps apps, WireCodec codec) {
        this.webhooks = webhooks;
        this.apps = apps;
        this.codec = codec;
    }

    /// What waits for one app, and what is set aside.
    public record OfApp(String app, long pending, long stuck) {}

    /// One event that was set aside.
    ///
    /// @param at when it happened
    /// @param since when it was set aside
    /// @param error what the last try ended with
    public record Stuck(
            UUID id,
            String app,
            String event,
            String channel,
            Instant at,
            Instant since,
            String error) {}

    /// The apps that are told anything, or were.
    public List<OfApp> apps() {
        return apps.all().stream()
                .map(app -> new Told(app, webhooks.backlog(app.id())))
                .filter(told -> told.app.options().webhook() != null || told.backlog.stuck() > 0)
                .map(told -> new OfApp(told.app.id(), told.backlog.pending(), told.backlog.stuck()))
                .toList();
    }

    private record Told(App app, Backlog backlog) {}

    /// The oldest first, some of each app.
    public List<Stuck> stuck(int mostOfEach) {
        return webhooks.stuck(mostOfEach).stream().map(this::stuck).toList();
    }

    /// The same of one app.
    public List<Stuck> stuck(String app, int atMost) {
        return webhooks.stuck(app, atMost).stream().map(this::stuck).toList();
    }

    /// Tells it once more; false when it is not set aside any more.
    public boolean retry(UUID id) {
        return webhooks.retry(id);
    }

    /// Tells everything of an app once more and says how much that is; none when nobody tells the app anything.
    public int retryAll(String app) {
        return webhooks.retryAll(app);
    }

    /// Never tells it; false when it is not set aside any more.
    public boolean drop(UUID id) {
        return webhooks.drop(id).isPresent();
    }

    private Stuck stuck(StuckEvent stuck) {
        JsonNode event = codec.mapper().readTree(stuck.event());
        return new Stuck(
                stuck.id(),
                stuck.app(),
                event.path("name").asString(""),
                event.path("channel").asString(""),
                stuck.at(),
                stuck.since(),
                stuck.why());
    }
}
