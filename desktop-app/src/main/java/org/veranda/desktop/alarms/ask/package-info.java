/// Asks what must be known before something is done about alarms.
@NullMarked
package org.veranda.desktop.alarms.ask;

import org.jspecify.annotations.NullMarked;
