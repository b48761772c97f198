package dev.bucketpress.function;

import io.quarkus.test.junit.DisabledOnIntegrationTest;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same, of the executable. */
@QuarkusIntegrationTest
@DisabledOnIntegrationTest(
        value = "A Java zip has no loop of its own to ask for events",
        forArtifactTypes = DisabledOnIntegrationTest.ArtifactType.JAR)
class LinkedFolderIT extends LinkedFolderTest {}
