/// The rules this module's structure keeps, and the proof that each of them bites.
@NullMarked
package org.veranda.desktop.architecture;

import org.jspecify.annotations.NullMarked;
