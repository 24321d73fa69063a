/// Proves the booking machine: every cell of its table.
@NullMarked
package org.veranda.model.booking;

import org.jspecify.annotations.NullMarked;
