/** What the way through core-api costs, measured beside a bare controller. */
@NullMarked
package dev.back2code.load.edge;

import org.jspecify.annotations.NullMarked;
