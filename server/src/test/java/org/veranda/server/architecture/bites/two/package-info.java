/// One half of the offending pair.
@NullMarked
package org.veranda.server.architecture.bites.two;

import org.jspecify.annotations.NullMarked;
