/// How a screen with a list and a detail beside it is laid out. Start at [ListFrame].
@NullMarked
package org.veranda.desktop.ui.frame;

import org.jspecify.annotations.NullMarked;
