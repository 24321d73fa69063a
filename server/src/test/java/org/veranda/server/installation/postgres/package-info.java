@NullMarked
package org.veranda.server.installation.postgres;

import org.jspecify.annotations.NullMarked;
