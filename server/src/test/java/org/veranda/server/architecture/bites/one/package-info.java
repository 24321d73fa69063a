/// One half of the offending pair.
@NullMarked
package org.veranda.server.architecture.bites.one;

import org.jspecify.annotations.NullMarked;
