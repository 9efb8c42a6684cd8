package dev.back2code.one;

import java.util.List;

/** Knows its own service and the JDK. */
class Modest {

    List<Nosy> own = List.of();
}
