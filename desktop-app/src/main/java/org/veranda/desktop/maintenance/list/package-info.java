/// What the maintenance screen shows: which tab, what was found, in what order. Start at
/// [RequestListViewModel].
@NullMarked
package org.veranda.desktop.maintenance.list;

import org.jspecify.annotations.NullMarked;
