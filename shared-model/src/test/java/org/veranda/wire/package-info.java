/// Proves that the wire stays as it is: golden samples and the codec's strictness.
@NullMarked
package org.veranda.wire;

import org.jspecify.annotations.NullMarked;
