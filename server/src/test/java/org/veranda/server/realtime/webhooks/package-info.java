/// Webhooks, told to real receivers from a real database.
@NullMarked
package org.veranda.server.realtime.webhooks;

import org.jspecify.annotations.NullMarked;
