/// Runs that take long and ask whether the server is afterwards what it was before.
@NullMarked
package org.veranda.server.bench.soak;

import org.jspecify.annotations.NullMarked;
