/// Maintenance: what people want mended in rooms, with photos, and how far that is. Start at
/// [MaintenanceService].
@ApplicationModule(
        allowedDependencies = {
            "rooms",
            "history",
            "notifications",
            "journal",
            "identity",
            "tenancy",
            "problem"
        })
@NullMarked
package org.veranda.server.maintenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
