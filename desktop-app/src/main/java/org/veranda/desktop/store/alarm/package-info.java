/// The alarms the server has told, observable. Start at [AlarmEntry]; [AlarmShelf] is the store's.
@NullMarked
package org.veranda.desktop.store.alarm;

import org.jspecify.annotations.NullMarked;
