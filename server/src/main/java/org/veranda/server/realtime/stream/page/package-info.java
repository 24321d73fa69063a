/// Pages of the journal, read once for all who wait for the same, and their events as frames. Start at [Pages].
@NullMarked
package org.veranda.server.realtime.stream.page;

import org.jspecify.annotations.NullMarked;
