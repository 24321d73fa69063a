/// Tests of the sign-in against a real HTTP server.
@NullMarked
package org.veranda.desktop.signin;

import org.jspecify.annotations.NullMarked;
