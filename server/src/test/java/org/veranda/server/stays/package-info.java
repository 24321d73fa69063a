/// Bookings against a real database: stays, imports, and the end of day.
@NullMarked
package org.veranda.server.stays;

import org.jspecify.annotations.NullMarked;
