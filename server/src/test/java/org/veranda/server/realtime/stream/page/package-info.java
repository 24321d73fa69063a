/// Pages and the lanes they are read in.
@NullMarked
package org.veranda.server.realtime.stream.page;

import org.jspecify.annotations.NullMarked;
