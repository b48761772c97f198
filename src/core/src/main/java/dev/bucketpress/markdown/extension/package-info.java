/** What every extension of flexmark has to say of itself. */
@NullMarked
package dev.bucketpress.markdown.extension;

import org.jspecify.annotations.NullMarked;
