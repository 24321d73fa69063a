/// How long an operator stays signed in.
@NullMarked
package org.veranda.server.operations.operator;

import org.jspecify.annotations.NullMarked;
