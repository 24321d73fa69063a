/// Tests of the demo resorts.
@NullMarked
package org.veranda.server.demo;

import org.jspecify.annotations.NullMarked;
