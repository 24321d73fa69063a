/// Bodies made by chance.
@NullMarked
package org.veranda.server.realtime.api.event;

import org.jspecify.annotations.NullMarked;
