/// Tasks against a real server: what people and rooms make of them.
@NullMarked
package org.veranda.server.housekeeping;

import org.jspecify.annotations.NullMarked;
