/// Tests of what is kept between starts.
@NullMarked
package org.veranda.desktop.settings;

import org.jspecify.annotations.NullMarked;
