/// What those need who keep the server running: its address, health, figures, API description, and a page of their own.
@ApplicationModule(
        allowedDependencies = {
            "installation",
            "tenancy",
            "identity",
            "identity :: pace",
            "problem",
            "realtime :: view",
            "realtime :: watch"
        })
@NullMarked
package org.veranda.server.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
