/// What the operator's page shows, as JSON: numbers, names and ids of everything live. Start at [OverviewResource].
@NullMarked
package org.veranda.server.operations.watching;

import org.jspecify.annotations.NullMarked;
