/// What others are told of channels: who came, who left, what was said. Start at [Happenings].
@NullMarked
package org.veranda.server.realtime.channels.happening;

import org.jspecify.annotations.NullMarked;
