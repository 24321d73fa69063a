@NullMarked
package org.veranda.server.firmware.files;

import org.jspecify.annotations.NullMarked;
