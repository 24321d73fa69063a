/// Tasks: who has to do what by when, and what rooms make of it. Start at [TaskService].
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
package org.veranda.server.housekeeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
