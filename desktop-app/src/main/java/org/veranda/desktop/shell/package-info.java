/// The window around every screen: navigation, status bar, command palette, banners.
@NullMarked
package org.veranda.desktop.shell;

import org.jspecify.annotations.NullMarked;
