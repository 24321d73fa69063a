/// Tests of what screens read, without a screen.
@NullMarked
package org.veranda.desktop.store;

import org.jspecify.annotations.NullMarked;
