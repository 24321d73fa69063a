/// Pictures of the demo, drawn and not fetched.
@NullMarked
package org.veranda.server.demo.pictures;

import org.jspecify.annotations.NullMarked;
