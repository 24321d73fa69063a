/// Events of streams, told once more on other channels.
@NullMarked
package org.veranda.server.realtime.copies;

import org.jspecify.annotations.NullMarked;
