/// Offenders for the rules' own test.
@NullMarked
package org.veranda.architecture.bites.wire;

import org.jspecify.annotations.NullMarked;
