/// The one way to change anything: commands, and the REST verbs that are doors to them. Start at
/// [CommandRunner].
@ApplicationModule(
        allowedDependencies = {
            "rooms",
            "layout",
            "stays",
            "maintenance",
            "alarms",
            "firmware",
            "housekeeping",
            "outcomes",
            "identity",
            "tenancy",
            "problem"
        })
@NullMarked
package org.veranda.server.commands;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
