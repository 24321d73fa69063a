/// What the console knows, as properties the screens bind to, and the way to change it. Start at
/// [Store] for reading and at [Commands] for changing.
@NullMarked
package org.veranda.desktop.store;

import org.jspecify.annotations.NullMarked;
