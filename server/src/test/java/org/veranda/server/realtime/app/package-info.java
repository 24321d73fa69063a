/// Signatures, against vectors that real clients agree on.
@NullMarked
package org.veranda.server.realtime.app;

import org.jspecify.annotations.NullMarked;
