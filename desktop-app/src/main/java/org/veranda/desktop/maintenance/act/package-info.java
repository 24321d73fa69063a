/// What can be done about requests, and what became of it. Start at [RequestAction].
@NullMarked
package org.veranda.desktop.maintenance.act;

import org.jspecify.annotations.NullMarked;
