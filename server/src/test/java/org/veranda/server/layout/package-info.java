/// Layout and settings of a resort, over HTTP against a real server.
@NullMarked
package org.veranda.server.layout;

import org.jspecify.annotations.NullMarked;
