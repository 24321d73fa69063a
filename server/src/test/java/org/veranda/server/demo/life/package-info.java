/// Tests of how people live in a demo resort.
@NullMarked
package org.veranda.server.demo.life;

import org.jspecify.annotations.NullMarked;
