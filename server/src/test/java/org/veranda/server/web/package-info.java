/// Existing web clients (Laravel Echo, pusher-js, a browser) against the server as it is shipped.
@NullMarked
package org.veranda.server.web;

import org.jspecify.annotations.NullMarked;
