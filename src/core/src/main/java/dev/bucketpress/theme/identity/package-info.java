/**
 * What an owner makes a site one's own with, beside its posts: menu, pictures, footer, licence. It stands in settings, and
 * the longer parts in the source bucket's {@code _theme/site.yml}, which goes before these.
 */
@NullMarked
package dev.bucketpress.theme.identity;

import org.jspecify.annotations.NullMarked;
