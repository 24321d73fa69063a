/// The dialogs that ask what must be known before something is done to rooms. Start at [Asker].
@NullMarked
package org.veranda.desktop.rooms.ask;

import org.jspecify.annotations.NullMarked;
