/// Proves what each role may do.
@NullMarked
package org.veranda.model.identity;

import org.jspecify.annotations.NullMarked;
