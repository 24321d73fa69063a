/// One consistent view of a tenant for a client that starts or has fallen behind. Start at
/// [SnapshotController].
@ApplicationModule(
        allowedDependencies = {
            "rooms",
            "layout",
            "stays",
            "maintenance",
            "alarms",
            "housekeeping",
            "journal",
            "identity",
            "tenancy",
            "problem"
        })
@NullMarked
package org.veranda.server.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
