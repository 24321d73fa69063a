/// Notices in the store.
@NullMarked
package org.veranda.desktop.store.notice;

import org.jspecify.annotations.NullMarked;
