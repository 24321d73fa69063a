/// What strangers may send as a picture, and what becomes of it.
@NullMarked
package org.veranda.server.maintenance.image;

import org.jspecify.annotations.NullMarked;
