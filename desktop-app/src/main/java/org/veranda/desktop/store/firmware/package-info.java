/// Packages and rollouts of firmware as the server knows them. Start at [RolloutShelf].
@NullMarked
package org.veranda.desktop.store.firmware;

import org.jspecify.annotations.NullMarked;
