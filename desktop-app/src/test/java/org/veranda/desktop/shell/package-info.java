/// Tests of shell.
@NullMarked
package org.veranda.desktop.shell;

import org.jspecify.annotations.NullMarked;
