/// The console against a real server process.
@NullMarked
package org.veranda.desktop.endtoend;

import org.jspecify.annotations.NullMarked;
