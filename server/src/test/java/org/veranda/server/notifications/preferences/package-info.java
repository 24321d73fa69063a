/// Preferences over HTTP, and who is told because of them.
@NullMarked
package org.veranda.server.notifications.preferences;

import org.jspecify.annotations.NullMarked;
