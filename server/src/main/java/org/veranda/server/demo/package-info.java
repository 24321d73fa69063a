/// The demo resorts and the simulator that makes them live; profile `demo` only.
@NullMarked
package org.veranda.server.demo;

import org.jspecify.annotations.NullMarked;
