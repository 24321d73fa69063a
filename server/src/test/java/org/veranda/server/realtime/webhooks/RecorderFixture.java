package org.veranda.server.realtime.webhooks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.server.realtime.access.Reach;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.AppLimits;
import org.veranda.server.realtime.app.AppOptions;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.Credentials;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.webhooks.inbox.HappeningListener;
import org.veranda.server.realtime.webhooks.inbox.Inbox;
import org.veranda.server.realtime.webhooks.inbox.Interest;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

/// A [Recorder], two apps that are told what it keeps and one that is not.
abstract class RecorderFixture {

    static final AppOptions TOLD =
            new AppOptions(
                    false,
                    true,
                    AppLimits.DEFAULT,
                    new Webhook(URI.create("http://h.example"), Webhook.EVENTS, ""));

    static final int TOLD_APPS = 2;

    @Autowired Reach reach;

    @Autowired
    @Qualifier("platform")
    DataSource platform;

    final String run = UUID.randomUUID().toString();
    final App quinta = app("quinta", Set.of(new TenantId(1)));
    final App serra = app("serra", Set.of(new TenantId(2)));
    final App untold = new App("untold-" + run, "untold", "secret", List.of());
    final Apps apps = new Apps(untold, quinta, serra);
    final Inbox inbox = new Inbox(100);
    final HappeningListener listener = new HappeningListener(apps, inbox);
    int answers = Integer.MAX_VALUE;

    private boolean reaches(App app, ChannelName channel) {
        if (channel.value().equals("private-user.666")) {
            throw new IllegalStateException("Nobody thought of that");
        }
        if (answers-- == 0) {
            throw new DataAccessResourceFailureException("The database is away");
        }
        return reach.covers(app, channel);
    }

    Recorder recorder(DataSource source) {
        return recorder(source, new DeliveryMeters(new SimpleMeterRegistry()));
    }

    Recorder recorder(DataSource source, DeliveryMeters meters) {
        return recorder(inbox, apps, source, meters);
    }

    Recorder recorder(Inbox heard, Apps told) {
        return recorder(heard, told, platform, new DeliveryMeters(new SimpleMeterRegistry()));
    }

    Recorder recorder(Inbox heard, Apps told, DataSource source, DeliveryMeters meters) {
        return recorder(heard, told, source, new PresenceTable(JdbcClient.create(source)), meters);
    }

    Recorder recorder(
            Inbox heard,
            Apps told,
            DataSource source,
            PresenceTable presence,
            DeliveryMeters meters) {
        return new Recorder(
                heard,
                new Interest(told, this::reaches),
                new FactWriter(
                        new WebhookTable(JdbcClient.create(source)),
                        presence,
                        new TransactionTemplate(new JdbcTransactionManager(source))),
                meters,
                new WebhookSettings(
                        Duration.ofSeconds(1),
                        3,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1),
                        Duration.ofDays(1),
                        10,
                        false),
                JsonMapper.shared(),
                System::nanoTime);
    }

    List<String> kept(App app) {
        return JdbcClient.create(platform)
                .sql("select event from webhook_event where app = :app order by number")
                .param("app", app.id())
                .query(String.class)
                .list();
    }

    private App app(String name, Set<TenantId> tenants) {
        Credentials credentials = new Credentials(name, "secret");
        return new App(name + "-" + run, credentials, true, List.of(), tenants, TOLD);
    }
}
