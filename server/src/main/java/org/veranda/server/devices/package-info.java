/// Devices: which there are, and what is known of their connection. Start at [Devices].
@ApplicationModule(
        allowedDependencies = {
            "rooms",
            "notifications",
            "csv",
            "journal",
            "identity",
            "tenancy",
            "problem"
        })
@NullMarked
package org.veranda.server.devices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
