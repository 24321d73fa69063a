/// The Pusher HTTP API, called by hand and by real SDKs.
@NullMarked
package org.veranda.server.realtime.api;

import org.jspecify.annotations.NullMarked;
