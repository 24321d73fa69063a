/// Offenders for the rules' own test: two features that break every rule there is.
@NullMarked
package org.veranda.server.architecture.bites;

import org.jspecify.annotations.NullMarked;
