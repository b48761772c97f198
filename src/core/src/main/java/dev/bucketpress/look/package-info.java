/** The theme folder of the source bucket: read once, and again when it changed. */
@NullMarked
package dev.bucketpress.look;

import org.jspecify.annotations.NullMarked;
