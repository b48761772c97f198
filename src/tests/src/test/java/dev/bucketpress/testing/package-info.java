/** What tests are run against: a real S3 server, Lambda's runtime protocol, and a bucket in memory. */
@NullMarked
package dev.bucketpress.testing;

import org.jspecify.annotations.NullMarked;
