/// Whether reasons and actions are told as they should.
@NullMarked
package org.veranda.desktop.rooms.act;

import org.jspecify.annotations.NullMarked;
