/// The first screen: which server, who, and why not.
@NullMarked
package org.veranda.desktop.signin;

import org.jspecify.annotations.NullMarked;
