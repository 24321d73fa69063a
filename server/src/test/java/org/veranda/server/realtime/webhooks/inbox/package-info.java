/// What waits to be recorded.
@NullMarked
package org.veranda.server.realtime.webhooks.inbox;

import org.jspecify.annotations.NullMarked;
