/// Offenders for the rules' own test.
@NullMarked
package org.veranda.desktop.architecture.bites.data;

import org.jspecify.annotations.NullMarked;
