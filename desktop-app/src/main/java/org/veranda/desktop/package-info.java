/// The desk's console: composition root and entry point.
@NullMarked
package org.veranda.desktop;

import org.jspecify.annotations.NullMarked;
