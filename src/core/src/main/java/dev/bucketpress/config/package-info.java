/** Settings, checked when the function starts, and how the rooms are put together by them. */
@NullMarked
package dev.bucketpress.config;

import org.jspecify.annotations.NullMarked;
