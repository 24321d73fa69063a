/// How fast callers may come.
@NullMarked
package org.veranda.server.identity.pace;

import org.jspecify.annotations.NullMarked;
