/// The last events of cache channels. Start at [KeptEvents].
@NullMarked
package org.veranda.server.realtime.channels.cache;

import org.jspecify.annotations.NullMarked;
