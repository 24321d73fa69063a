/// Benches of alarms and devices: how soon everybody knows, and how much a server takes in.
@NullMarked
package org.veranda.server.bench.alarms;

import org.jspecify.annotations.NullMarked;
