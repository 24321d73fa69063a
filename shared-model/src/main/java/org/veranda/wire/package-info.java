/// What travels between server and clients: commands, events, snapshot, Pusher frames, and their
/// one codec.
@NullMarked
package org.veranda.wire;

import org.jspecify.annotations.NullMarked;
