/// What operators may see of the real-time server.
@NullMarked
package org.veranda.server.realtime.view;

import org.jspecify.annotations.NullMarked;
