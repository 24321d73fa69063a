/// What can be done to something that is shown in full. Start at [ActionGrid].
@NullMarked
package org.veranda.desktop.ui.actions;

import org.jspecify.annotations.NullMarked;
