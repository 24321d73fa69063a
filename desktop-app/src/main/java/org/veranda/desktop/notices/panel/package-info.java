/// The list of what is meant for the user, along the right edge of the window. Start at [NoticePanel].
@NullMarked
package org.veranda.desktop.notices.panel;

import org.jspecify.annotations.NullMarked;
