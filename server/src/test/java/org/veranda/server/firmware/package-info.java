@NullMarked
package org.veranda.server.firmware;

import org.jspecify.annotations.NullMarked;
