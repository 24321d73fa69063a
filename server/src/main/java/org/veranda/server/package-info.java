/// The companion server; each direct sub-package is one application module.
@NullMarked
package org.veranda.server;

import org.jspecify.annotations.NullMarked;
