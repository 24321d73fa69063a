/// Names.
@NullMarked
package org.veranda.server.realtime.channels.name;

import org.jspecify.annotations.NullMarked;
