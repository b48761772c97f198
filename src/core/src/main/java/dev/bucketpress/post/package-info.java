/**
 * What an author wrote: a source key and its Markdown text become a {@link dev.bucketpress.post.Post}, or a {@link
 * dev.bucketpress.post.PostProblem} that says where it goes wrong and how to mend it. Front matter is read here, in the
 * dialect of YAML that Hexo's users write; SnakeYAML is known here and nowhere else.
 */
@NullMarked
package dev.bucketpress.post;

import org.jspecify.annotations.NullMarked;
