/// One command id, one outcome: stored answers, refusals among them, and retries of what failed by chance.
@ApplicationModule(allowedDependencies = {"installation", "tenancy", "journal", "problem"})
@NullMarked
package org.veranda.server.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
