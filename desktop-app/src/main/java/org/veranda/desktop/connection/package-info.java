/// The way to the server: HTTP with a session, the live socket, and the state of both, which
/// [ConnectionStatus] shows to the user.
@NullMarked
package org.veranda.desktop.connection;

import org.jspecify.annotations.NullMarked;
