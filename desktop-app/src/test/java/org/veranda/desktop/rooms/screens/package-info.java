/// A made-up hotel to look at: pictures of every screen and state.
@NullMarked
package org.veranda.desktop.rooms.screens;

import org.jspecify.annotations.NullMarked;
