package org.veranda.server.realtime.stream.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.model.identity.TenantId;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.stream.TwoJournals;
import org.veranda.wire.Cursor;
import org.veranda.wire.WireCodec;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/// Those who catch up share the threads that read, however many streams they follow. There are four threads.
class PagesTest {

    private static final Optional<TenantId> QUINTA = Optional.of(new TenantId(1));
    private static final Optional<TenantId> SERRA = Optional.of(new TenantId(2));

    private final Queue<Runnable> threads = new ArrayDeque<>();
    private final Pages pages =
            new Pages(new TwoJournals(), new StreamFrames(new WireCodec()), threads::add);
    private int answered;

    @Test
    void letNoTenantTakeAllTheThreadsWithItsStreams() {
        for (int seq = 0; seq < 5; seq++) {
            read("private-tenant.1", seq);
            read("private-tenant.1.frontdesk", seq);
        }
        assertThat(threads).hasSize(2);
        read("private-tenant.2", 0);
        assertThat(threads).hasSize(3);

        serveAll();
        assertThat(answered).isEqualTo(11);
    }

    @Test
    void letUsersKeepNeitherTheirTenantWaitingNorAnotherOnesUsers() {
        for (int user = 1; user <= 1_000; user++) {
            read("private-user." + user, 0, QUINTA);
        }
        assertThat(threads).hasSize(1);
        read("private-user.2001", 0, SERRA);
        read("private-tenant.1", 0);
        read("private-tenant.2", 0);
        assertThat(threads).hasSize(4);

        serveAll();
        assertThat(answered).isEqualTo(1_003);
    }

    @Test
    void letThoseOfWhomNoTenantIsKnownKeepNoTenantsUsersWaiting() {
        for (int user = 1; user <= 1_000; user++) {
            read("private-user." + user, 0);
        }
        assertThat(threads).hasSize(1);
        read("private-user.2001", 0, QUINTA);
        read("private-user.3001", 0, SERRA);
        assertThat(threads).hasSize(3);

        serveAll();
        assertThat(answered).isEqualTo(1_002);
    }

    private void read(String stream, long seq) {
        read(stream, seq, Optional.empty());
    }

    private void read(String stream, long seq, Optional<TenantId> home) {
        pages.read(
                new Pages.Place(new StreamName(stream), new Cursor("e", seq)),
                home,
                new CountingReader());
    }

    private void serveAll() {
        for (Runnable next = threads.poll(); next != null; next = threads.poll()) {
            next.run();
        }
    }

    private final class CountingReader implements PageReader {

        @Override
        public boolean stillWaits() {
            return true;
        }

        @Override
        public void read(StreamPage page) {
            answered++;
        }

        @Override
        public void failed() {
            answered++;
        }
    }
}
