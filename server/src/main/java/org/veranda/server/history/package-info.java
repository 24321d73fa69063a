/// What was done to the things that people work on, one record per change. Start at [History].
@ApplicationModule(allowedDependencies = {"rooms", "tenancy"})
@NullMarked
package org.veranda.server.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
