/// The installation as it starts, crashes and starts again on a real PostgreSQL.
@NullMarked
package org.veranda.server.installation;

import org.jspecify.annotations.NullMarked;
