/// Which channel is meant, and how and as whom somebody joins it.
@NullMarked
package org.veranda.server.realtime.engine.membership;

import org.jspecify.annotations.NullMarked;
