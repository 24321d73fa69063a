/// What is kept of failures, and what is found out about signatures. Named as the package under test is, whose
/// annotations this hides.
@NamedInterface("watch")
@NullMarked
package org.veranda.server.realtime.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
