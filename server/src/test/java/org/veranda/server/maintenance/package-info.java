/// Maintenance requests against a real server.
@NullMarked
package org.veranda.server.maintenance;

import org.jspecify.annotations.NullMarked;
