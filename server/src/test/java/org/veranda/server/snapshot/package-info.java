/// Snapshots against a real server, and what replaying events makes of them.
@NullMarked
package org.veranda.server.snapshot;

import org.jspecify.annotations.NullMarked;
