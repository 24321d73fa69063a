/// Webhooks: what happens on channels is kept in the database until the app concerned has been told. Start at [Webhooks].
@NullMarked
package org.veranda.server.realtime.webhooks;

import org.jspecify.annotations.NullMarked;
