/// Bookings: who stays where and when, which is what makes a room occupied. Start at [StayService].
@ApplicationModule(
        allowedDependencies = {
            "rooms",
            "layout",
            "csv",
            "journal",
            "identity",
            "tenancy",
            "problem"
        })
@NullMarked
package org.veranda.server.stays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
