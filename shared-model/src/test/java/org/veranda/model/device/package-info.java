@NullMarked
package org.veranda.model.device;

import org.jspecify.annotations.NullMarked;
