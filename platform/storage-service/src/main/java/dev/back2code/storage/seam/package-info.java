/** The seams: what this service asks for and a property binds to a class. */
@NullMarked
package dev.back2code.storage.seam;

import org.jspecify.annotations.NullMarked;
