/// What people want to be told of, as stored, asked for over HTTP, and kept in memory. Start at [Preferences].
@NullMarked
package org.veranda.server.notifications.preferences;

import org.jspecify.annotations.NullMarked;
