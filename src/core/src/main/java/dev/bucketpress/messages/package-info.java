/** The fixed words of pages, in the languages of {@code src/core/src/main/resources/messages}. */
@NullMarked
package dev.bucketpress.messages;

import org.jspecify.annotations.NullMarked;
