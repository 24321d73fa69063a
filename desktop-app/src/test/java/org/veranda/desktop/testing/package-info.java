/// A small resort for tests of the console.
@NullMarked
package org.veranda.desktop.testing;

import org.jspecify.annotations.NullMarked;
