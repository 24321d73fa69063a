/// The two tokens of a session: a short-lived one to show, and one to get the next pair.
@NullMarked
package org.veranda.server.identity.token;

import org.jspecify.annotations.NullMarked;
