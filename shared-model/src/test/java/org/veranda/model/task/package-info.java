/// Proves the rules of tasks by their table.
@NullMarked
package org.veranda.model.task;

import org.jspecify.annotations.NullMarked;
