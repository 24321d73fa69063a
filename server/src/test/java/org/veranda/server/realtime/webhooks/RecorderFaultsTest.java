package org.veranda.server.realtime.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.testing.ServerTest;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// What is kept where the database is away, or does not take everything.
@ServerTest
class RecorderFaultsTest extends RecorderFixture {

    @Test
    void keepsWhatItHasInHandWhileTheDatabaseIsAwayAndTellsItOnceAfterwards() {
        Cable cable = new Cable(platform);
        Recorder recorder = recorder(cable);
        cable.cut = true;
        for (int i = 0; i < 3; i++) {
            listener.cacheMiss(
                    new ChannelKey(quinta.id(), "away-" + i), quinta.id(), Instant.now());
            assertThat(recorder.record()).isEmpty();
        }

        cable.cut = false;
        recorder.record();
        recorder.record();

        assertThat(kept(quinta)).hasSize(3);
        assertThat(inbox.lost()).isZero();
    }

    /// An app that names tenants may have to be looked up, and that fails as well.
    @Test
    void keepsWhatItHasInHandWhileNobodyCanSayWhoIsConcerned() {
        Recorder recorder = recorder(new Cable(platform));
        answers = 2 * TOLD_APPS;
        for (int tenant : List.of(1, 2, 1)) {
            listener.cacheMiss(
                    ChannelKey.shared("private-tenant." + tenant), untold.id(), Instant.now());
        }
        recorder.record();
        assertThat(recorder.isBehind()).isFalse();
        recorder.record();
        assertThat(kept(quinta)).hasSize(1);
        assertThat(kept(serra)).hasSize(1);

        answers = Integer.MAX_VALUE;
        recorder.record();
        assertThat(kept(quinta)).hasSize(2);
        assertThat(kept(serra)).hasSize(1);
    }

    @Test
    void losesOnlyWhatNothingCanBeMadeOf() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Recorder recorder = recorder(new Cable(platform), new DeliveryMeters(registry));
        listener.cacheMiss(ChannelKey.shared("private-user.666"), quinta.id(), Instant.now());
        listener.cacheMiss(ChannelKey.shared("private-tenant.2"), serra.id(), Instant.now());
        recorder.record();

        assertThat(kept(serra)).hasSize(1);
        assertThat(kept(quinta)).isEmpty();
        assertThat(registry.get("veranda.webhooks.lost").counter().count()).isEqualTo(1);
    }

    /// The database may be away when the server stops, and then come back or not.
    @Test
    void keepsEverythingAtTheEndAlsoWhatItHadInHand() {
        Cable cable = new Cable(platform);
        Recorder recorder = recorder(cable);
        cable.cut = true;
        listener.cacheMiss(new ChannelKey(quinta.id(), "in-hand"), quinta.id(), Instant.now());
        recorder.record();
        listener.cacheMiss(new ChannelKey(quinta.id(), "heard"), quinta.id(), Instant.now());
        listener.vacated(new ChannelKey(serra.id(), "left"), serra.id(), Instant.now());
        assertThat(recorder.recordAll()).isEqualTo(3);

        cable.cut = false;
        assertThat(recorder.recordAll()).isZero();
        assertThat(kept(quinta)).hasSize(2);
        assertThat(kept(serra)).hasSize(1);
    }

    /// Anybody whose app lets them may be called what they like.
    @Test
    void cutsOutAloneWhatTheDatabaseNeverTakes() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Recorder recorder = recorder(new Cable(platform), new DeliveryMeters(registry));
        ChannelKey room = new ChannelKey(quinta.id(), "presence-room");
        for (String user : List.of("1", "2", "a\u0000b", "3")) {
            listener.memberAdded(room, quinta.id(), user, Instant.now());
        }
        listener.occupied(new ChannelKey(serra.id(), "desk"), serra.id(), Instant.now());

        assertThat(recorder.record()).containsExactlyInAnyOrder(quinta.id(), serra.id());
        assertThat(kept(quinta)).hasSize(3).noneMatch(event -> event.contains("u0000"));
        assertThat(kept(serra)).hasSize(1);
        assertThat(registry.get("veranda.webhooks.lost").tag("app", quinta.id()).counter().count())
                .isEqualTo(1);
        assertThat(recorder.left()).isZero();

        listener.cacheMiss(new ChannelKey(serra.id(), "desk"), serra.id(), Instant.now());
        assertThat(recorder.record()).containsExactly(serra.id());
        assertThat(kept(quinta)).hasSize(3);
        assertThat(kept(serra)).hasSize(2);
    }

    @Test
    void keepsNoEventWhileItCannotKeepWhoCame() {
        AtomicBoolean away = new AtomicBoolean(true);
        PresenceTable presence =
                new PresenceTable(JdbcClient.create(platform)) {
                    @Override
                    void note(Collection<Turn> turns) {
                        if (away.get()) {
                            throw new DataAccessResourceFailureException("The database is away");
                        }
                        super.note(turns);
                    }
                };
        DeliveryMeters meters = new DeliveryMeters(new SimpleMeterRegistry());
        Recorder recorder = recorder(inbox, apps, platform, presence, meters);
        listener.occupied(new ChannelKey(quinta.id(), "shop"), quinta.id(), Instant.now());
        listener.occupied(new ChannelKey(serra.id(), "desk"), serra.id(), Instant.now());
        assertThat(recorder.record()).isEmpty();
        assertThat(kept(quinta)).isEmpty();
        assertThat(kept(serra)).isEmpty();

        away.set(false);
        assertThat(recorder.record()).containsExactlyInAnyOrder(quinta.id(), serra.id());
        assertThat(kept(quinta)).hasSize(1);
        assertThat(kept(serra)).hasSize(1);
    }
}
