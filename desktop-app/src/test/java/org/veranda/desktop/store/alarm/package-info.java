/// Alarms in the store.
@NullMarked
package org.veranda.desktop.store.alarm;

import org.jspecify.annotations.NullMarked;
