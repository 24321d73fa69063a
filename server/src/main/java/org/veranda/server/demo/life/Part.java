package org.veranda.server.demo.life;

import java.util.stream.Stream;

/// One part that people play in a resort.
@FunctionalInterface
interface Part {

    Stream<Act> acts(Moment moment, Chance chance);
}
