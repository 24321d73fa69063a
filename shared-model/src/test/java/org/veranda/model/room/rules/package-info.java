/// Proves the room machine: every cell of its table, its completeness and its invariants.
@NullMarked
package org.veranda.model.room.rules;

import org.jspecify.annotations.NullMarked;
