/// Firmware: packages, rollouts, and what devices make of them. Start at [RolloutService].
@ApplicationModule(
        allowedDependencies = {
            "devices",
            "rooms",
            "journal",
            "identity",
            "tenancy",
            "installation",
            "problem"
        })
@NullMarked
package org.veranda.server.firmware;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
