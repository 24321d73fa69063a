/// Keeps the console's state equal to the server's: a snapshot first, then its streams by cursor.
/// [SyncEngine] decides everything and touches nothing; [Synchroniser] carries it out.
@NullMarked
package org.veranda.desktop.sync;

import org.jspecify.annotations.NullMarked;
