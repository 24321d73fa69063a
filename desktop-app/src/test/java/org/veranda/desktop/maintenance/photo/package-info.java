@NullMarked
package org.veranda.desktop.maintenance.photo;

import org.jspecify.annotations.NullMarked;
