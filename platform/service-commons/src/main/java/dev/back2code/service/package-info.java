/** What every service does alike, and none of their domains. It brings its beans by auto-configuration. */
@NullMarked
package dev.back2code.service;

import org.jspecify.annotations.NullMarked;
