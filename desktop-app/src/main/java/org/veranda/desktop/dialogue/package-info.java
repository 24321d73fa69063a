/// Asking the user something, and telling what became of it.
@NullMarked
package org.veranda.desktop.dialogue;

import org.jspecify.annotations.NullMarked;
