@NullMarked
package org.veranda.server.demo.devices;

import org.jspecify.annotations.NullMarked;
