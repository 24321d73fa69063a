package org.veranda.server.realtime.sim;

/// `./veranda soak engine [--seeds N] [--from SEED]`: as many simulated runs as one has time for.
final class EngineSoak {

    static final int STEPS = 600;
    private static final long TOLD_EVERY = 10_000;

    private EngineSoak() {}

    public static void main(String[] arguments) {
        long from = option(arguments, "--from", 1);
        long seeds = option(arguments, "--seeds", 20_000);
        for (long seed = from; seed < from + seeds; seed++) {
            try {
                Simulation.run(seed, STEPS);
            } catch (AssertionError e) {
                e.printStackTrace();
                System.err.println("Again: ./veranda soak engine --seeds 1 --from " + seed);
                System.exit(1);
            }
            if (seed % TOLD_EVERY == 0) {
                System.out.println("up to seed " + seed + ": every promise was kept");
            }
        }
        System.out.printf("engine: %d seeds from %d, every promise was kept%n", seeds, from);
    }

    private static long option(String[] arguments, String name, long otherwise) {
        for (int i = 0; i < arguments.length - 1; i++) {
            if (arguments[i].equals(name)) {
                return Long.parseLong(arguments[i + 1]);
            }
        }
        return otherwise;
    }
}
