/// The installation: data folder and secrets, PostgreSQL (embedded or given), roles, migrations and pools.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.veranda.server.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
