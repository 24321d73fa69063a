/// A whole node without network, threads or time: seeded chance decides which loop runs next and what becomes of the
/// connections, and every promise of the wire is held against what each client heard. Start at [Simulation].
@NullMarked
package org.veranda.server.realtime.sim;

import org.jspecify.annotations.NullMarked;
