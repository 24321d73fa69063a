package org.veranda.server.realtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.realtime.protocol.ProtocolFixture.CHAT;
import static org.veranda.server.realtime.protocol.ProtocolFixture.QUIET;

import org.junit.jupiter.api.Test;

/// wire.md, "Names and limits": 100 presence members, 5,000 in a tenant's channel.
class PresenceLimitsTest {

    private static final String TENANTS = "presence-tenant.1.presence";

    @Test
    void areAHundredMembersAndFiveThousandInATenantsChannel() {
        assertThat(RateLimits.DEFAULT.presence()).isEqualTo(new PresenceLimits(100, 5_000, 2));
    }

    @Test
    void letInAsManyUsersAsAreSetForEachKindOfChannel() {
        ProtocolFixture fixture = new ProtocolFixture(new PresenceLimits(2, 4, 2));
        assertThat(membersLetInto(fixture, "presence-team")).isEqualTo(2);
        assertThat(membersLetInto(fixture, TENANTS)).isEqualTo(4);

        assertThat(joins(fixture, TENANTS, 1).last()).contains("succeeded");
        assertThat(joins(fixture, TENANTS, 99).last()).contains("4 members");
        assertThat(joins(fixture, "presence-tenant.2.presence", 99).last()).contains("succeeded");
        Said theirs = fixture.open(QUIET);
        assertThat(theirs.joins("presence-team", QUIET, "{\"user_id\":9}").last())
                .contains("succeeded");
    }

    private static int membersLetInto(ProtocolFixture fixture, String channel) {
        int count = 0;
        while (count < 10
                && joins(fixture, channel, count).heard().stream()
                        .noneMatch(frame -> frame.contains("subscription_error"))) {
            count++;
        }
        return count;
    }

    private static Said joins(ProtocolFixture fixture, String channel, int user) {
        return fixture.open(CHAT).joins(channel, CHAT, "{\"user_id\":%d}".formatted(user));
    }
}
