/// What keeps the rows of one tenant from another, whatever tables there are.
@NullMarked
package org.veranda.server.tenancy;

import org.jspecify.annotations.NullMarked;
