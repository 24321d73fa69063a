/// The rooms that are blocked, from when until when, and what stands against it. Start at
/// [BlockListViewModel].
@NullMarked
package org.veranda.desktop.maintenance.block;

import org.jspecify.annotations.NullMarked;
