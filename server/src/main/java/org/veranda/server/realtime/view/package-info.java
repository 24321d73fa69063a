/// What operators may see of the real-time server: who is connected, how far behind, how full the queues, and whether a
/// client would be let in. Names, ids and numbers; never what is said. Start at [Census].
@NamedInterface("view")
@NullMarked
package org.veranda.server.realtime.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
