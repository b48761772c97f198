/** Settings, checked at start-up, and the parts of Bucketpress that are constructed from them. */
@NullMarked
package dev.bucketpress.config;

import org.jspecify.annotations.NullMarked;
