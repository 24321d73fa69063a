/// Problems as clients see them, provoked over HTTP and in a bare dispatcher.
@NullMarked
package org.veranda.server.problem;

import org.jspecify.annotations.NullMarked;
