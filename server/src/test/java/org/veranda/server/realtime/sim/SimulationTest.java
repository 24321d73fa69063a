package org.veranda.server.realtime.sim;

import org.junit.jupiter.api.Test;

/// Some hundred runs of the engine under all that may befall it; `./veranda soak engine --seeds N --from SEED` does more.
class SimulationTest {

    private static final int SEEDS = 300;

    @Test
    void keepsEveryPromiseWhateverBecomesOfTheConnections() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Simulation.run(seed, EngineSoak.STEPS);
        }
    }
}
