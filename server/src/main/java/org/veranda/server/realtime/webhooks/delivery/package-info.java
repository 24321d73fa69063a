/// One delivery: the events that go out together, the signed request that brings them, and how the app has taken them
/// of late. Start at [WebhookSender].
@NullMarked
package org.veranda.server.realtime.webhooks.delivery;

import org.jspecify.annotations.NullMarked;
