/// What the operator's page is shown.
@NullMarked
package org.veranda.server.operations.watching;

import org.jspecify.annotations.NullMarked;
