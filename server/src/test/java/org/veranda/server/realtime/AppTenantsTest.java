package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.testing.AppsServerTest;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.TestApp;
import org.veranda.server.testing.TestApps;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/// contract.md, section 4: an app stays within its tenants, whatever it signs.
@AppsServerTest
class AppTenantsTest {

    @Autowired TestApps apps;
    @Autowired People people;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "private-tenant.2",
                "private-tenant.2.frontdesk",
                "private-tenant.2.alarms.critical",
                "private-tenant.999999999",
                "private-device.A-1"
            })
    void isNotLetIntoWhatOthersOwn(String channel) {
        assertRefused(join(TestApps.QUINTA, channel));
    }

    @Test
    void isLetIntoItsTenantsChannels() {
        assertLetIn(join(TestApps.QUINTA, "private-tenant.1"));
        assertLetIn(join(TestApps.SERRA, "private-tenant.2"));
        assertLetIn(join(TestApps.PLATFORM, "private-tenant.2"));
    }

    @Test
    void isLetIntoTheChannelsOfItsTenantsUsersOnly() {
        String quintas = "private-user." + user(apps.tenants().quinta());
        String serras = "private-user." + user(apps.tenants().serra());

        assertLetIn(join(TestApps.QUINTA, quintas));
        assertRefused(join(TestApps.QUINTA, serras));
        assertRefused(join(TestApps.SERRA, quintas));
        assertLetIn(join(TestApps.SERRA, serras));
        assertRefused(join(TestApps.QUINTA, "private-user.999999999"));
    }

    /// Its own backend signed for them, so no session of theirs ends.
    @Test
    void losesTheChannelOfAUserWhoIsDisabled() {
        Person ana = people.hire(apps.tenants().quinta(), Role.HOUSEKEEPER);
        String anas = "private-user." + ana.user().id();
        String bens = "private-user." + user(apps.tenants().quinta());
        try (SocketClient hers = SocketClient.open(apps.socket(TestApps.QUINTA));
                SocketClient his = SocketClient.open(apps.socket(TestApps.QUINTA));
                SocketClient serras = SocketClient.open(apps.socket(TestApps.SERRA))) {
            letIn(TestApps.QUINTA, hers, anas);
            letIn(TestApps.QUINTA, his, bens);
            letIn(TestApps.SERRA, serras, "private-tenant.2");
            people.signIn(apps.tenants().quinta(), Role.RESORT_ADMIN)
                    .patch("/api/v1/users/" + ana.user().id(), Map.of("disabled", true));

            assertThat(hers.next("pusher:error").path("data").path("code").asInt()).isEqualTo(4009);
            assertThat(hers.closeCode()).isEqualTo(4009);
            assertThat(his.isClosed()).isFalse();
            assertThat(serras.isClosed()).isFalse();
        }
        assertRefused(join(TestApps.QUINTA, anas));
        assertLetIn(join(TestApps.QUINTA, bens));
    }

    private static void letIn(TestApp app, SocketClient client, String channel) {
        client.subscribe(channel, app.auth(client.socketId(), channel));
        client.next("pusher_internal:subscription_succeeded");
    }

    private String user(TenantId tenant) {
        return people.hire(tenant, Role.HOUSEKEEPER).user().id().toString();
    }

    /// The first thing the app's socket hears of a channel that it asks into with a right signature.
    private JsonNode join(TestApp app, String channel) {
        try (SocketClient client = SocketClient.open(apps.socket(app))) {
            client.subscribe(channel, app.auth(client.socketId(), channel));
            return client.next();
        }
    }

    private static void assertLetIn(JsonNode frame) {
        assertThat(frame.path("event").asString())
                .as(frame.toString())
                .isEqualTo("pusher_internal:subscription_succeeded");
    }

    private static void assertRefused(JsonNode frame) {
        assertThat(frame.path("event").asString())
                .as(frame.toString())
                .isEqualTo("pusher:subscription_error");
        assertThat(frame.path("data").path("status").asInt()).isEqualTo(401);
    }
}
