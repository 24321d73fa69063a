/// What all tables have in common.
@NullMarked
package org.veranda.desktop.table;

import org.jspecify.annotations.NullMarked;
