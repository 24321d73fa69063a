/// What the user wants to be told of, and how, as a part of the settings. Start at [PreferencesView].
@NullMarked
package org.veranda.desktop.notices.preferences;

import org.jspecify.annotations.NullMarked;
