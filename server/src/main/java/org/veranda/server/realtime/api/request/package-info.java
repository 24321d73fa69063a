/// What a request of the HTTP API says before its body is read, and how it is refused.
@NullMarked
package org.veranda.server.realtime.api.request;

import org.jspecify.annotations.NullMarked;
