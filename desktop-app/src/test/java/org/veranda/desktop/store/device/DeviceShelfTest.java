package org.veranda.desktop.store.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.DeviceId;
import org.veranda.model.device.DeviceKind;
import org.veranda.wire.DeviceStatus;
import org.veranda.wire.DeviceView;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

class DeviceShelfTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final DeviceShelf shelf = new DeviceShelf();

    @Test
    void keepsWhatTheStreamSaidAfterAListWasRead() {
        known(device(1, Connectivity.ONLINE, NOON, 4));
        shelf.put(status(1, Connectivity.OFFLINE, NOON));
        known(device(1, Connectivity.ONLINE, NOON, 4));

        assertThat(now(1).connectivity()).isEqualTo(Connectivity.OFFLINE);

        known(device(1, Connectivity.ONLINE, NOON.plusSeconds(9), 6));
        assertThat(now(1).connectivity()).isEqualTo(Connectivity.ONLINE);
    }

    @Test
    void takesTheLaterMomentFromAListWhoseVersionLagsBehind() {
        known(device(1, Connectivity.STALE, NOON, 4));
        shelf.put(status(1, Connectivity.ONLINE, NOON.plusSeconds(5)));
        known(device(1, Connectivity.ONLINE, NOON.plusSeconds(60), 4));

        assertThat(now(1).lastSeenAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void namesWhatTheStreamToldOfAndNobodyKnowsOnce() {
        shelf.put(status(7, Connectivity.ONLINE, NOON));
        assertThat(shelf.takeUnknown()).as("nobody asked for devices yet").isEmpty();

        shelf.load(new DeviceLoad.Ready(NOON));
        shelf.put(status(7, Connectivity.ONLINE, NOON));
        assertThat(shelf.takeUnknown()).containsExactly(new DeviceId(7));
        assertThat(shelf.takeUnknown()).isEmpty();
    }

    @Test
    void isOutdatedOnlyWhenItWasWhole() {
        shelf.outdated();
        shelf.flush();
        assertThat(shelf.load().get()).isInstanceOf(DeviceLoad.Unasked.class);

        shelf.load(new DeviceLoad.Ready(NOON));
        shelf.outdated();
        shelf.flush();
        assertThat(shelf.load().get()).isEqualTo(new DeviceLoad.Outdated(NOON));
    }

    private void known(DeviceView device) {
        shelf.put(List.of(device));
        shelf.flush();
    }

    private DeviceView now(long id) {
        shelf.flush();
        return Objects.requireNonNull(shelf.get(new DeviceId(id))).value().get();
    }

    private static DeviceStatus status(long id, Connectivity connectivity, @Nullable Instant seen) {
        return new DeviceStatus(new DeviceId(id), "LK-" + id, null, connectivity, "1", seen);
    }

    private static DeviceView device(
            long id, Connectivity connectivity, Instant seen, long version) {
        return new DeviceView(
                new DeviceId(id),
                "LK-" + id,
                DeviceKind.LOCK,
                null,
                null,
                null,
                null,
                null,
                "1",
                60,
                connectivity,
                seen,
                seen,
                null,
                null,
                version);
    }
}
