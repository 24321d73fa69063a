/// Pictures that strangers sent, made harmless. Start at [Decoder].
@NullMarked
package org.veranda.server.maintenance.image;

import org.jspecify.annotations.NullMarked;
