/**
 * CommonMark's inline parsing in linear time: what flexmark scans again and again for the same text (code spans, raw
 * HTML, link destinations, emphasis) is scanned once here, and so are bare addresses, which flexmark looks for in the
 * finished text.
 */
@NullMarked
package dev.bucketpress.markdown.inline;

import org.jspecify.annotations.NullMarked;
