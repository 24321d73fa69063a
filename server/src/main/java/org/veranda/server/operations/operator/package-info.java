/// The door of the operator's page: platform administrators sign in here and nowhere else. Start at [OperatorDoor].
@NullMarked
package org.veranda.server.operations.operator;

import org.jspecify.annotations.NullMarked;
