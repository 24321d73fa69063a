/// A server, and the right to ask it as somebody: start at [Servers], and at [Api] once somebody is
/// signed in.
@NullMarked
package org.veranda.desktop.connection.session;

import org.jspecify.annotations.NullMarked;
