/// The rules of notifications, row by row.
@NullMarked
package org.veranda.model.notification;

import org.jspecify.annotations.NullMarked;
