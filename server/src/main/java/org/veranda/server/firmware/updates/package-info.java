/// What other features hear of updates, inside the transaction.
@NamedInterface("updates")
@NullMarked
package org.veranda.server.firmware.updates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
