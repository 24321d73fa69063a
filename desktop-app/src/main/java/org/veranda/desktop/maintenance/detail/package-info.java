/// One request in full beside the list. Start at [RequestDetail].
@NullMarked
package org.veranda.desktop.maintenance.detail;

import org.jspecify.annotations.NullMarked;
