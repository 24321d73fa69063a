/// Users, roles, sessions and tokens; who is calling, and for which tenant. Start at [Actor].
@ApplicationModule(allowedDependencies = {"installation", "tenancy", "problem"})
@NullMarked
package org.veranda.server.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
