/// Tests of the way to the server, against real sockets where one is met.
@NullMarked
package org.veranda.desktop.connection.session;

import org.jspecify.annotations.NullMarked;
