package org.veranda.server.realtime.webhooks;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.veranda.server.realtime.access.Reach;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.channels.happening.Happenings;
import org.veranda.server.realtime.webhooks.delivery.WebhookSender;
import org.veranda.server.realtime.webhooks.inbox.HappeningListener;
import org.veranda.server.realtime.webhooks.inbox.Inbox;
import org.veranda.server.realtime.webhooks.inbox.Interest;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/// Puts the webhooks together.
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    private static final int MOST_HEARD_OF_AN_APP = 20_000;

    @Bean
    Inbox webhookInbox() {
        return new Inbox(MOST_HEARD_OF_AN_APP);
    }

    @Bean
    Happenings webhookEars(Apps apps, Inbox inbox) {
        return new HappeningListener(apps, inbox);
    }

    @Bean(destroyMethod = "close")
    WebhookSender sender(WebhookSettings settings) {
        return new WebhookSender(settings.timeout(), settings.privateAddresses());
    }

    @Bean
    Webhooks webhooks(
            Apps apps,
            Reach reach,
            Inbox inbox,
            WebhookSender sender,
            WebhookTable table,
            StuckTable stuck,
            PresenceTable presence,
            FactWriter writer,
            WebhookSettings settings,
            MeterRegistry registry,
            JsonMapper json) {
        DeliveryMeters meters = new DeliveryMeters(registry);
        meters.showInbox(inbox);
        List<AppDelivery> deliveries = new ArrayList<>();
        for (App app : apps.all()) {
            Webhook webhook = app.options().webhook();
            if (webhook != null && app.enabled()) {
                meters.show(app.id());
                deliveries.add(new AppDelivery(app, webhook, table, sender, settings, meters));
            }
        }
        Recorder recorder =
                new Recorder(
                        inbox,
                        new Interest(apps, reach::covers),
                        writer,
                        meters,
                        settings,
                        json,
                        System::nanoTime);
        WebhookRetention retention =
                new WebhookRetention(table, presence, meters, settings, System::nanoTime);
        return new Webhooks(recorder, deliveries, retention, stuck, meters);
    }
}
