/** A whole site: many posts published, listed and walked through. */
@NullMarked
package dev.bucketpress.crawl;

import org.jspecify.annotations.NullMarked;
