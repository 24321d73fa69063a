/// Offenders for the rules' own test.
@NullMarked
package org.veranda.architecture.bites.model;

import org.jspecify.annotations.NullMarked;
