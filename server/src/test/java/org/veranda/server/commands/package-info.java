/// Commands and the doors to them, over HTTP against a real server.
@NullMarked
package org.veranda.server.commands;

import org.jspecify.annotations.NullMarked;
