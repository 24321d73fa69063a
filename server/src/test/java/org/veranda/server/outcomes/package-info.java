/// One outcome for one command, sent twice, at once, too late and into deadlocks.
@NullMarked
package org.veranda.server.outcomes;

import org.jspecify.annotations.NullMarked;
