/// Streams: journaled channels whose subscribers get every event once and in order, however slow they read or late they
/// come. Start at [StreamChannel].
@NullMarked
package org.veranda.server.realtime.stream;

import org.jspecify.annotations.NullMarked;
