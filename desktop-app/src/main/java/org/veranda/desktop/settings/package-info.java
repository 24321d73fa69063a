/// What a user chose for this machine, kept between starts, and the screen that changes it. Start
/// at [Settings].
@NullMarked
package org.veranda.desktop.settings;

import org.jspecify.annotations.NullMarked;
