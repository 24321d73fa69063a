/// One alarm in full beside the list: how it is, what can be done, what happened.
@NullMarked
package org.veranda.desktop.alarms.detail;

import org.jspecify.annotations.NullMarked;
