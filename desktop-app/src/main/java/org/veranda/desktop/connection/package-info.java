/// How well the console hears its server, which [ConnectionStatus] shows, and when it comes back;
/// the way there is in the packages below.
@NullMarked
package org.veranda.desktop.connection;

import org.jspecify.annotations.NullMarked;
