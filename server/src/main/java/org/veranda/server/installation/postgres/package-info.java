/// A PostgreSQL of our own: unpacked, started, found again after a crash, and stopped.
@NullMarked
package org.veranda.server.installation.postgres;

import org.jspecify.annotations.NullMarked;
