/// The events in the bodies of publishing calls, read and checked. Start at [EventReader].
@NullMarked
package org.veranda.server.realtime.api.event;

import org.jspecify.annotations.NullMarked;
