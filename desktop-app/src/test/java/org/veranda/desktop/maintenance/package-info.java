@NullMarked
package org.veranda.desktop.maintenance;

import org.jspecify.annotations.NullMarked;
