/// Words as people find, sort and say them, whatever they are about.
@NullMarked
package org.veranda.desktop.words;

import org.jspecify.annotations.NullMarked;
