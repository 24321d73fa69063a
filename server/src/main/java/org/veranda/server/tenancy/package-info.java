/// Tenants, their property settings, and the tenant that the current transaction may see.
@ApplicationModule(allowedDependencies = {"installation"})
@NullMarked
package org.veranda.server.tenancy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
