package org.veranda.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class SyncSimulationTest {

    /// More seeds, and others, by `-Dveranda.sync.seeds=N -Dveranda.sync.from=SEED`.
    private static final int SEEDS = Integer.getInteger("veranda.sync.seeds", 40);

    private static final long FROM = Long.getLong("veranda.sync.from", 0);

    @Test
    void endsEqualToTheServerWhateverHappens() {
        for (long seed = FROM; seed < FROM + SEEDS; seed++) {
            endsEqual(seed);
        }
    }

    @Test
    void happensTheSameWayFromTheSameSeed() {
        assertThat(endsEqual(FROM)).isEqualTo(endsEqual(FROM)).isNotEqualTo(endsEqual(FROM + 1));
    }

    private static long endsEqual(long seed) {
        Simulation simulation = new Simulation(seed);
        try {
            simulation.run(Duration.ofMinutes(2));
            simulation.calm();
            simulation.run(Duration.ofSeconds(150));
            simulation.seat().console().equalsItsServer();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("Seed " + seed + " ends badly", e);
        }
        assertThat(simulation.seat().console().snapshots()).isPositive();
        return simulation.trace();
    }
}
