package org.veranda.server.realtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.realtime.protocol.ProtocolFixture.CHAT;
import static org.veranda.server.realtime.protocol.ProtocolFixture.QUIET;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.protocol.limit.PresenceLimits;
import org.veranda.server.realtime.protocol.limit.RateLimits;
import org.veranda.server.testing.WireRow;
import org.veranda.wire.PusherFrame.Subscribe;
import org.veranda.wire.WireCodec;

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

    /// All at once, so that each is told of the others once.
    @Test
    @WireRow("limits.tenant-members")
    void letFiveThousandIntoATenantsPresenceAndNoMore() {
        ProtocolFixture fixture = new ProtocolFixture(PresenceLimits.DEFAULT, 6_000);
        for (int user = 1; user <= 5_000; user++) {
            Conversation one = fixture.open(new Unheard(), CHAT);
            String data = "{\"user_id\":%d}".formatted(user);
            String auth = ChannelSignature.auth(CHAT, one.socket().id(), TENANTS, data);
            one.received(new WireCodec().writeFrame(new Subscribe(TENANTS, auth, data, null)));
        }
        fixture.settle();

        assertThat(joins(fixture, TENANTS, 5_001).last()).contains("up to 5000 members");
        assertThat(joins(fixture, TENANTS, 5_000).last()).contains("\\\"count\\\":5000");
        assertThat(joins(fixture, "presence-tenant.2.presence", 5_001).last())
                .contains("\\\"count\\\":1}");
    }

    /// Takes everything and keeps nothing.
    private static final class Unheard implements Connection {

        @Override
        public boolean write(Frame[] frames, int count, Runnable taken) {
            return true;
        }

        @Override
        public void close(Closing why) {}

        @Override
        public void abort() {}

        @Override
        public long received() {
            return 0;
        }

        @Override
        public long unfinished() {
            return 0;
        }
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
