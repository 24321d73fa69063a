/// The journal under races, rollbacks, retention and new epochs, with two tenants at hand.
@NullMarked
package org.veranda.server.journal;

import org.jspecify.annotations.NullMarked;
