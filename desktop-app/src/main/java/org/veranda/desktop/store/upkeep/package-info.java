/// Maintenance requests and tasks the server has told, observable, and what else it keeps of them. Start
/// at [Upkeep].
@NullMarked
package org.veranda.desktop.store.upkeep;

import org.jspecify.annotations.NullMarked;
