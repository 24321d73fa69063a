/// Which alarms are shown.
@NullMarked
package org.veranda.desktop.alarms.list;

import org.jspecify.annotations.NullMarked;
