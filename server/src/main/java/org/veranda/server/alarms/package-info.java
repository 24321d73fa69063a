/// Alarms: raised by devices and people, told to everybody of their tenant. Start at [AlarmService].
@ApplicationModule(
        allowedDependencies = {
            "devices",
            "devices :: share",
            "devices :: tree",
            "firmware :: updates",
            "rooms",
            "layout",
            "notifications",
            "journal",
            "identity",
            "tenancy",
            "problem"
        })
@NullMarked
package org.veranda.server.alarms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
