/// The operator's commands, `./veranda admin …`; they work whether or not the server runs. Start at
/// [Admin].
@ApplicationModule(
        allowedDependencies = {
            "identity",
            "identity :: keys",
            "journal",
            "operations",
            "problem",
            "installation",
            "tenancy"
        })
@NullMarked
package org.veranda.server.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
