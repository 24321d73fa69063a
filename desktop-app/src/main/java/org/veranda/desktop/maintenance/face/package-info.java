/// What requests look like in words. Start at [RequestWords].
@NullMarked
package org.veranda.desktop.maintenance.face;

import org.jspecify.annotations.NullMarked;
