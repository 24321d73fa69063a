@NullMarked
package org.veranda.model.firmware.job;

import org.jspecify.annotations.NullMarked;
