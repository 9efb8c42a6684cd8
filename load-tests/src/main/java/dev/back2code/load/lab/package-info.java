/** The implementations under load, each a running service of its own, and what is found out about them beforehand. */
@NullMarked
package dev.back2code.load.lab;

import org.jspecify.annotations.NullMarked;
