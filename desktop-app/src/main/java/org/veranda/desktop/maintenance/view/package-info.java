/// The list of requests as it is laid out. Start at [MaintenanceView].
@NullMarked
package org.veranda.desktop.maintenance.view;

import org.jspecify.annotations.NullMarked;
