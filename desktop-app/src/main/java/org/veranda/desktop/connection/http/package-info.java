/// One request and its answer, and all that can stand between them: every failure is a
/// [ServerException].
@NullMarked
package org.veranda.desktop.connection.http;

import org.jspecify.annotations.NullMarked;
