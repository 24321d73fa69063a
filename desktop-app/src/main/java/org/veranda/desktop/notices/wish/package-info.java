/// How the user wants to be told of things, applied to what happens.
@NullMarked
package org.veranda.desktop.notices.wish;

import org.jspecify.annotations.NullMarked;
