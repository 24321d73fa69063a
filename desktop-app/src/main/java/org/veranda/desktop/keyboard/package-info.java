/// What keys mean on a screen with a list to find, move and command in. Start at [ScreenKeys].
@NullMarked
package org.veranda.desktop.keyboard;

import org.jspecify.annotations.NullMarked;
