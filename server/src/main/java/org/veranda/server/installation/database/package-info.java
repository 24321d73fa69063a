/// The database that is served from: given or embedded, checked, migrated by its owner, reached in plain roles.
@NullMarked
package org.veranda.server.installation.database;

import org.jspecify.annotations.NullMarked;
