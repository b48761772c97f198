/**
 * The use case: look at a source key and make the public bucket agree with what the source bucket holds now. {@link
 * dev.bucketpress.press.Press} tells the whole of it; the order of requests and what guards each write are here and
 * nowhere else.
 */
@NullMarked
package dev.bucketpress.press;

import org.jspecify.annotations.NullMarked;
