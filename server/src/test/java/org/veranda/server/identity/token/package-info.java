/// Tokens made and read without a server.
@NullMarked
package org.veranda.server.identity.token;

import org.jspecify.annotations.NullMarked;
