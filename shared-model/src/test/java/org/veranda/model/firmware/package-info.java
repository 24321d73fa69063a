@NullMarked
package org.veranda.model.firmware;

import org.jspecify.annotations.NullMarked;
