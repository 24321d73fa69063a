/// Offenders for the rules' own test.
@NullMarked
package org.veranda.desktop.architecture.bites.screen;

import org.jspecify.annotations.NullMarked;
