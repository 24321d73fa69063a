/// The maintenance screen: what people want mended, with photos. Start at
/// [MaintenanceScreen].
@NullMarked
package org.veranda.desktop.maintenance;

import org.jspecify.annotations.NullMarked;
