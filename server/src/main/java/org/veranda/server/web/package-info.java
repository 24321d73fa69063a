/// The pages `/board` and `/operator`, whose files are built from `src/main/web`.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.veranda.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
