/// Maintenance requests and the rules of their life; start at
/// [org.veranda.model.maintenance.MaintenanceRules].
@NullMarked
package org.veranda.model.maintenance;

import org.jspecify.annotations.NullMarked;
