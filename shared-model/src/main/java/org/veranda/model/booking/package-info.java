/// Bookings: their state, the commands upon it, and what becomes of it. Start at [BookingRules].
@NullMarked
package org.veranda.model.booking;

import org.jspecify.annotations.NullMarked;
