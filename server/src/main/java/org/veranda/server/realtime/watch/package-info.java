/// Why clients did not get in: what was refused lately, and what was wrong with it. Start at [FailedAttempts].
@NamedInterface("watch")
@NullMarked
package org.veranda.server.realtime.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
