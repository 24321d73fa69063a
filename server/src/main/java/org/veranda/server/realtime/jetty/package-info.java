/// The engine's connections on Jetty, and Spring's way of getting them.
@NullMarked
package org.veranda.server.realtime.jetty;

import org.jspecify.annotations.NullMarked;
