@NullMarked
package org.veranda.model.firmware.guard;

import org.jspecify.annotations.NullMarked;
