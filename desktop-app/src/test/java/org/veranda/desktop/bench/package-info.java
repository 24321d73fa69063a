/// Measures what the console costs: run by hand, printed with the machine it ran on.
@NullMarked
package org.veranda.desktop.bench;

import org.jspecify.annotations.NullMarked;
