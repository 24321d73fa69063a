/// Things the server tells of one by one, each of them an object that a screen may hold on to. Start at
/// [Entry]; an [EntryShelf] keeps them.
@NullMarked
package org.veranda.desktop.store.entry;

import org.jspecify.annotations.NullMarked;
