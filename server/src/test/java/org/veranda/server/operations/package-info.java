/// What an operator sees of a running server.
@NullMarked
package org.veranda.server.operations;

import org.jspecify.annotations.NullMarked;
