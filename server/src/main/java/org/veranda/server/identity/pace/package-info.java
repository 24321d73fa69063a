/// How fast callers may come, and how the network tells them apart. Start at [Pace].
@NullMarked
package org.veranda.server.identity.pace;

import org.jspecify.annotations.NullMarked;
