/// What operators may see of the real-time server. Named as the package under test is, whose annotations this hides.
@NamedInterface("view")
@NullMarked
package org.veranda.server.realtime.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
