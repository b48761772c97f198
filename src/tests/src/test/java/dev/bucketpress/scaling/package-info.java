/** How what a post costs grows with its length, whatever it is made of. */
@NullMarked
package dev.bucketpress.scaling;

import org.jspecify.annotations.NullMarked;
