/// Benches: mains that put the server to work and print what it took.
@NullMarked
package org.veranda.server.bench;

import org.jspecify.annotations.NullMarked;
