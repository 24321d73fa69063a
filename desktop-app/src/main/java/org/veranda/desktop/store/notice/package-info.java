/// What is meant for the user, and what they want to be told of. Start at [NoticeShelf].
@NullMarked
package org.veranda.desktop.store.notice;

import org.jspecify.annotations.NullMarked;
