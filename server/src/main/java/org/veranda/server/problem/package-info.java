/// What went wrong, as RFC 9457 problem details; the one place that knows HTTP statuses. Start at
/// [ProblemException].
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.veranda.server.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
