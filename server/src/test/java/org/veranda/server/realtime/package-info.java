/// The Pusher wire against the whole server, each row of what real clients were seen to need by name.
@NullMarked
package org.veranda.server.realtime;

import org.jspecify.annotations.NullMarked;
