package org.veranda.server.realtime.channels.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// wire.md, "Subscribing", "Names and limits" and "Cache channels".
class ChannelNameTest {

    @ParameterizedTest
    @CsvSource({
        "room,                      false, false, false, false",
        "privateer,                 false, false, false, false",
        "my-private-x,              false, false, false, false",
        "private-x,                 true,  false, false, false",
        "private-encrypted-x,       true,  false, true,  false",
        "presence-x,                true,  true,  false, false",
        "cache-x,                   false, false, false, true",
        "private-cache-x,           true,  false, false, true",
        "private-encrypted-cache-x, true,  false, true,  true",
        "presence-cache-x,          true,  true,  false, true",
        "my-cache-x,                false, false, false, false"
    })
    void tellsTheKindByItsPrefix(
            String name, boolean guarded, boolean presence, boolean encrypted, boolean cache) {
        ChannelName channel = new ChannelName(name);

        assertThat(channel.isGuarded()).isEqualTo(guarded);
        assertThat(channel.isPresence()).isEqualTo(presence);
        assertThat(channel.isEncrypted()).isEqualTo(encrypted);
        assertThat(channel.isCache()).isEqualTo(cache);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "private-tenant.1",
                "private-tenant.1.frontdesk",
                "private-tenant.1.alarms.critical",
                "presence-tenant.1.presence",
                "private-user.7"
            })
    void isSharedWhereATenantOwnsIt(String name) {
        assertThat(new ChannelName(name).in("a")).isEqualTo(new ChannelName(name).in("b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "room",
                "private-tenant",
                "private-tenant.01",
                "private-tenant.x",
                "private-tenants.1",
                "private-cache-tenant.1",
                "private-user.0b9f",
                "my-private-device.1",
                "private-device.A-1"
            })
    void isAnAppsOwnEverywhereElse(String name) {
        assertThat(new ChannelName(name).in("a")).isNotEqualTo(new ChannelName(name).in("b"));
    }
}
