/// When alarms are heard, and what they sound like.
@NullMarked
package org.veranda.desktop.alarms.sound;

import org.jspecify.annotations.NullMarked;
