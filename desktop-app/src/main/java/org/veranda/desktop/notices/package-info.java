/// What is meant for the user themselves: the list under the bell, and what is new. Start at
/// [NoticeCentre].
@NullMarked
package org.veranda.desktop.notices;

import org.jspecify.annotations.NullMarked;
