/// What those need who keep the server running: its address, health, figures and API description.
@ApplicationModule(allowedDependencies = {"installation", "identity", "problem"})
@NullMarked
package org.veranda.server.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
