/** What a body asks of the site around it: the URLs of the files and posts that it links to. */
@NullMarked
package dev.bucketpress.markdown.links;

import org.jspecify.annotations.NullMarked;
