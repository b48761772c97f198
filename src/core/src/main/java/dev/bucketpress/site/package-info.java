/** The site that posts are part of: its address and language, and the keys, paths, list names and periods its objects go by. */
@NullMarked
package dev.bucketpress.site;

import org.jspecify.annotations.NullMarked;
