/// Who may hear what, and for how long.
@NullMarked
package org.veranda.server.realtime.access;

import org.jspecify.annotations.NullMarked;
