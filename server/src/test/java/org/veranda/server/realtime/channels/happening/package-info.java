/// Several listeners of what happens.
@NullMarked
package org.veranda.server.realtime.channels.happening;

import org.jspecify.annotations.NullMarked;
