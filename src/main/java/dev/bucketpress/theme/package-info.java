/**
 * What a page looks like: a post and its rendered body become a whole HTML document. Qute is known here and nowhere
 * else; the templates are in {@code src/main/resources/templates}.
 */
@NullMarked
package dev.bucketpress.theme;

import org.jspecify.annotations.NullMarked;
