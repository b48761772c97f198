package dev.bucketpress.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the map of the rooms (the documentation of the root package) against the code. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.bucketpress");

    /** A row of the table of rooms: name, purpose, and the rooms it may know. */
    private static final Pattern ROW =
            Pattern.compile("<tr><td>\\{@code (\\w+)}</td><td>[^<]*</td><td>([^<]*)</td></tr>");

    private static final Map<String, List<String>> MAY_KNOW = map();

    private static Map<String, List<String>> map() {
        try {
            String map = Files.readString(Checkout.file("src/core/src/main/java/dev/bucketpress/package-info.java"));
            return ROW.matcher(map)
                    .results()
                    .collect(Collectors.toMap(
                            row -> row.group(1), row -> List.of(row.group(2).split(", "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> rooms() {
        return MAY_KNOW.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomKnowsOnlyTheRoomsOnTheMap(String room) {
        String[] others = rooms().filter(
                        other -> !other.equals(room) && !MAY_KNOW.get(room).contains(other))
                .map(ArchitectureTest::room)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(room(room))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because(
                        "a behaviour is found by the name of its room, and nothing is to pull the rooms together again")
                .check(HOUSE);
    }

    @Test
    void everyClassIsInARoom() {
        noClasses()
                .that()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideOutsideOfPackages(rooms().map(ArchitectureTest::room).toArray(String[]::new))
                .because("a class that fits no room wants another name, or the map another room")
                .check(HOUSE);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("dev.bucketpress.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a post is followed through the rooms without turning back")
                .check(HOUSE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.bucketpress.(**)")
                .should()
                .beFreeOfCycles()
                .because("a room inside of a room does not know the one around it")
                .check(HOUSE);
    }

    @Test
    void yamlIsKnownInPostAndHexoAlone() {
        knownOnlyIn(List.of("post", "hexo"), "org.yaml..");
    }

    @Test
    void markdownAndHtmlAreKnownInMarkdownAlone() {
        knownOnlyIn(List.of("markdown"), "com.vladsch.flexmark..", "org.jsoup..");
    }

    @Test
    void jsonIsKnownInRecordListsSearchThemeLambdaAndTelemetryAlone() {
        knownOnlyIn(List.of("record", "lists", "search", "theme", "lambda", "telemetry"), "com.fasterxml..");
    }

    @Test
    void s3IsKnownInStorageAndWhereItsClientIsMade() {
        knownOnlyIn(List.of("storage", "standalone", "function", "config"), "software.amazon..");
    }

    @Test
    void templatesAreKnownInThemeAndWhereTheirEngineIsMade() {
        knownOnlyIn(List.of("theme", "config", "standalone", "function"), "io.quarkus.qute..");
    }

    @Test
    void theFrameworkIsKnownAtTheEdgesAlone() {
        knownOnlyIn(
                List.of("function", "devmode", "config", "standalone", "theme"),
                "io.quarkus..",
                "jakarta..",
                "io.smallrye..",
                "org.eclipse.microprofile..");
        knownOnlyIn(List.of("lambda"), "com.amazonaws..");
    }

    private static void knownOnlyIn(List<String> rooms, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        rooms.stream().map(ArchitectureTest::room).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because("what a library does is to be found in one place, and the rooms are tested with plain new")
                .check(HOUSE);
    }

    @Test
    void nobodyAsksTheMachineForItsTimeZoneOrLocale() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .because("output depends on nothing but source, settings and version")
                .check(HOUSE);
    }

    @Test
    void nobodyLooksUpClassesOrMembersByName() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ServiceLoader.class)
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Class.class))).and(target(name("forName"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(ClassLoader.class))).and(target(name("loadClass"))))
                .because("what is not registered is not in the executable, and nothing has to be registered")
                .check(HOUSE);
    }

    @Test
    void onlyPublishListsAndSearchWriteToBuckets() {
        noClasses()
                .that()
                .resideOutsideOfPackages(room("publish"), room("lists"), room("search"), room("storage"))
                .and()
                .doNotHaveSimpleName("SamplePost")
                .should()
                .callMethodWhere(target(owner(assignableTo(Bucket.class)))
                        .and(target(or(name("put"), name("copy"), name("delete")))))
                .because(
                        "every write is guarded by what was seen, and that is done in one place for posts, one for lists and one for the index")
                .check(HOUSE);
    }

    private static String room(String name) {
        return "dev.bucketpress." + name + "..";
    }
}
