/// Where webhooks may go.
@NullMarked
package org.veranda.server.realtime.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
