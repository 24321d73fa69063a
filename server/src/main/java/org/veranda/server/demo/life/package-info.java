/// How guests, housekeepers and technicians live in a demo resort: pure decisions about what is done next.
@NullMarked
package org.veranda.server.demo.life;

import org.jspecify.annotations.NullMarked;
