package org.veranda.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class SyncSimulationTest {

    /// More seeds, and others, by `-Dveranda.sync.seeds=N -Dveranda.sync.from=SEED`.
    private static final int SEEDS = Integer.getInteger("veranda.sync.seeds", 25);

    private static final long FROM = Long.getLong("veranda.sync.from", 0);

    @Test
    void endsEqualToTheServerWhateverTheNetworkDoes() {
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            endsEqual(seed);
        }
    }

    private static void endsEqual(long seed) {
        Simulation simulation = new Simulation(seed);
        try {
            simulation.run(Duration.ofSeconds(100));
            simulation.calm();
            simulation.run(Duration.ofSeconds(60));
            simulation.console().equalTo(simulation.server());
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("Seed " + seed + " ends badly", e);
        }
        assertThat(simulation.console().snapshots()).isPositive();
    }
}
