/// Stands for the server in the test of the console's rules.
@NullMarked
package org.veranda.server.bites;

import org.jspecify.annotations.NullMarked;
