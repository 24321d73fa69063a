@NullMarked
package org.veranda.server.devices;

import org.jspecify.annotations.NullMarked;
