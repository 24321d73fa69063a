package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

@ServerTest
@Import(Wire.class)
class ClockworkTest {

    @Autowired Clockwork clockwork;
    @Autowired Engine engine;
    @Autowired Wire wire;
    @Autowired TwoTenants two;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void goesOnAfterItWasStoppedAndStartedAgain() {
        TwoTenants.Pair pair = two.found();
        String quinta = "private-tenant." + pair.quinta();
        try (SocketClient socket = wire.openIn(quinta);
                SocketClient theirs = wire.openIn("private-tenant." + pair.serra())) {
            wire.commit(pair.quinta(), 1);
            socket.next("LayoutChanged");
            clockwork.stop();
            assertThat(clockwork.isRunning()).isFalse();
            writeUnannounced(pair.quinta());
            assertThat(String.valueOf(socket.poll(1_000))).doesNotContain("LayoutChanged");
            clockwork.stop();
            clockwork.start();

            assertThat(clockwork.isRunning()).isTrue();
            assertThat(socket.next("LayoutChanged").path("channel").asString()).isEqualTo(quinta);
            assertThat(theirs.isClosed()).isFalse();
        }
    }

    @Test
    void looksAfterEachSocketAgainAndAgain() throws InterruptedException {
        String serra = "private-tenant." + two.found().serra();
        try (SocketClient socket = wire.openIn(serra);
                SocketClient another = wire.open()) {
            another.socketId();
            clockwork.stop();
            clockwork.start();
            for (int n = 0; n < 50 && engine.load().sockets() != engine.size(); n++) {
                Thread.sleep(100);
            }

            assertThat(engine.load().sockets()).isEqualTo(engine.size()).isGreaterThan(1);
            assertThat(socket.isClosed()).isFalse();
        }
    }

    @Test
    void doesNotStopAtWorkThatThrows() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(3);
        try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
            Clockwork.every(
                    timer,
                    1,
                    () -> {
                        rounds.countDown();
                        throw new StackOverflowError("made to fail");
                    });

            assertThat(rounds.await(20, TimeUnit.SECONDS)).isTrue();
            timer.shutdownNow();
        }
    }

    /// What only a look at the stream finds.
    private void writeUnannounced(TenantId tenant) {
        CurrentTenant.run(
                tenant,
                () ->
                        transaction.executeWithoutResult(_ ->
                                jdbc.sql(
                                                """
                                                with next as (
                                                    update stream set seq = seq + 1 returning *)
                                                insert into journal (tenant_id, stream, epoch, seq, at, event, payload)
                                                select tenant_id, name, epoch, seq, now(), 'LayoutChanged', '{}'
                                                from next
                                                """)
                                        .update()));
    }
}
