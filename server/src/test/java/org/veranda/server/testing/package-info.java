/// What tests of the server stand on: a real server over a real database, and two tenants.
@NullMarked
package org.veranda.server.testing;

import org.jspecify.annotations.NullMarked;
