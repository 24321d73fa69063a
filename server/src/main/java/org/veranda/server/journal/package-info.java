/// The journal: events appended in the caller's transaction, numbered without holes in commit order.
@ApplicationModule(allowedDependencies = {"installation", "tenancy", "problem"})
@NullMarked
package org.veranda.server.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
