package org.veranda.server.realtime.webhooks;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.veranda.server.realtime.access.Reach;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.channels.Happenings;

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
        return new Ears(apps, inbox);
    }

    @Bean(destroyMethod = "close")
    Postman postman(WebhookSettings settings) {
        return new Postman(settings.timeout(), settings.privateAddresses());
    }

    @Bean
    Webhooks webhooks(
            Apps apps,
            Reach reach,
            Inbox inbox,
            Postman postman,
            WebhookTable table,
            StuckTable stuck,
            PresenceTable presence,
            WebhookSettings settings,
            MeterRegistry registry,
            JsonMapper json) {
        DeliveryMeters meters = new DeliveryMeters(registry);
        meters.showInbox(inbox);
        List<Courier> couriers = new ArrayList<>();
        for (App app : apps.all()) {
            Webhook webhook = app.options().webhook();
            if (webhook != null && app.enabled()) {
                meters.show(app.id());
                couriers.add(new Courier(app, webhook, table, postman, settings, meters));
            }
        }
        Recorder recorder =
                new Recorder(
                        inbox,
                        new Interest(apps, reach::covers),
                        table,
                        presence,
                        meters,
                        settings,
                        json,
                        System::nanoTime);
        Keeper keeper = new Keeper(table, presence, meters, settings);
        return new Webhooks(recorder, couriers, keeper, stuck, meters);
    }
}
