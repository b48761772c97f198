package dev.bucketpress;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, of what was built: the executable where there is one, else the jar. */
@QuarkusIntegrationTest
class FunctionIT extends FunctionTest {}
