/// Measures a server from outside, over the Pusher wire, with a load client of its own on another processor.
@NullMarked
package org.veranda.server.bench.wire;

import org.jspecify.annotations.NullMarked;
