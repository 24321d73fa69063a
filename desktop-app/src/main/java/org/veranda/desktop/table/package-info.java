/// What the tables of all screens share: cells that say what they show, columns that fit, rows that
/// come into sight.
@NullMarked
package org.veranda.desktop.table;

import org.jspecify.annotations.NullMarked;
