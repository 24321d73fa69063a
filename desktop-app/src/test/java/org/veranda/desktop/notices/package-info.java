/// Notices and preferences as the user meets them.
@NullMarked
package org.veranda.desktop.notices;

import org.jspecify.annotations.NullMarked;
