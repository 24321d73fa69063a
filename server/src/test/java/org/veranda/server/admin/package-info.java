/// The operator's commands, carried out on a database of their own.
@NullMarked
package org.veranda.server.admin;

import org.jspecify.annotations.NullMarked;
