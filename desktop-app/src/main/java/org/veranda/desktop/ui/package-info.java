/// What every screen shares: threads, texts, themes, announcements and small controls.
@NullMarked
package org.veranda.desktop.ui;

import org.jspecify.annotations.NullMarked;
