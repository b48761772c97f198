/** Front matter: found at the head of a post, read as YAML in the dialect of Hexo's users, with the position of every value. */
@NullMarked
package dev.bucketpress.post.frontmatter;

import org.jspecify.annotations.NullMarked;
