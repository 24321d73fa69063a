/// What is asked before something is done about a request. Start at [RequestAsker].
@NullMarked
package org.veranda.desktop.maintenance.ask;

import org.jspecify.annotations.NullMarked;
