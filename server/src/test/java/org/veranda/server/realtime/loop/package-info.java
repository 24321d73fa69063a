@NullMarked
package org.veranda.server.realtime.loop;

import org.jspecify.annotations.NullMarked;
