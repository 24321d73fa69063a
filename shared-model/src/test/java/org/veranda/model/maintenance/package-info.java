/// Proves the rules of maintenance requests by their table.
@NullMarked
package org.veranda.model.maintenance;

import org.jspecify.annotations.NullMarked;
