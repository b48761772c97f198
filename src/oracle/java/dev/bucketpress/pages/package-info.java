/** What judges of the web say of the pages that Bucketpress writes: the Nu HTML checker, Lighthouse and axe. */
@NullMarked
package dev.bucketpress.pages;

import org.jspecify.annotations.NullMarked;
