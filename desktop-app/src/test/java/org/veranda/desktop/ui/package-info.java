/// Tests of ui.
@NullMarked
package org.veranda.desktop.ui;

import org.jspecify.annotations.NullMarked;
