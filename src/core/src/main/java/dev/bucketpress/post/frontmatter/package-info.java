/**
 * Front matter: split off the beginning of a post and read as YAML or JSON, leniently as Hexo's users write it, with
 * the position of every value. SnakeYAML is used here to read posts; what the keys mean is decided in {@code post}, except that no
 * password may leave this room unnoticed.
 */
@NullMarked
package dev.bucketpress.post.frontmatter;

import org.jspecify.annotations.NullMarked;
