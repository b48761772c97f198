package dev.bucketpress;

import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.bucketpress.bucket.Bucket;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the map of the rooms (the root package's documentation) against the code. */
class HouseTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.bucketpress");

    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            entry("intake", List.of("press", "lists", "post", "report")),
            entry("press", List.of("post", "markdown", "theme", "record", "bucket")),
            entry("lists", List.of("press", "post", "markdown", "theme", "record", "bucket")),
            entry("report", List.of("press")),
            entry("post", List.of()),
            entry("markdown", List.of()),
            entry("theme", List.of("post", "markdown")),
            entry("record", List.of("post", "markdown")),
            entry("bucket", List.of()),
            entry(
                    "settings",
                    List.of("intake", "report", "press", "lists", "post", "markdown", "theme", "record", "bucket")),
            entry("local", List.of("bucket", "settings")),
            entry("move", List.of("post", "markdown")),
            entry("audit", List.of("press", "lists", "post", "markdown", "record", "bucket", "settings")));

    static Stream<String> rooms() {
        return MAY_KNOW.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomKnowsOnlyTheRoomsOnTheMap(String room) {
        String[] others = rooms().filter(
                        other -> !other.equals(room) && !MAY_KNOW.get(room).contains(other))
                .map(HouseTest::room)
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
                .resideOutsideOfPackages(rooms().map(HouseTest::room).toArray(String[]::new))
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
    void yamlIsKnownInPostAndWhereHexosIsReadAlone() {
        knownOnlyIn(List.of("post", "move"), "org.yaml..");
    }

    @Test
    void markdownAndHtmlAreKnownInMarkdownAlone() {
        knownOnlyIn(List.of("markdown"), "com.vladsch.flexmark..", "org.jsoup..");
    }

    @Test
    void jsonIsKnownInRecordListsIntakeAndReportAlone() {
        knownOnlyIn(List.of("record", "lists", "intake", "report"), "com.fasterxml..");
    }

    @Test
    void s3IsKnownInBucketAndWhereItsClientIsWired() {
        knownOnlyIn(List.of("bucket", "settings"), "software.amazon..");
    }

    @Test
    void templatesAreKnownInThemeAndWhereTheirEngineIsWired() {
        knownOnlyIn(List.of("theme", "settings"), "io.quarkus.qute..");
    }

    @Test
    void theFrameworkIsKnownAtTheEdgesAlone() {
        knownOnlyIn(
                List.of("settings", "local", "theme"),
                "io.quarkus..",
                "jakarta..",
                "io.smallrye..",
                "org.eclipse.microprofile..");
        knownOnlyIn(List.of("intake"), "com.amazonaws..");
    }

    private static void knownOnlyIn(List<String> rooms, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms.stream().map(HouseTest::room).toArray(String[]::new))
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
    void onlyThePressAndListsWriteToBuckets() {
        noClasses()
                .that()
                .resideOutsideOfPackages(room("press"), room("lists"), room("bucket"))
                .and()
                .doNotHaveSimpleName("SamplePost")
                .should()
                .callMethodWhere(target(owner(assignableTo(Bucket.class)))
                        .and(target(or(name("put"), name("copy"), name("delete")))))
                .because(
                        "every write is guarded by what was seen, and that is done in one place for posts and one for lists")
                .check(HOUSE);
    }

    private static String room(String name) {
        return "dev.bucketpress." + name + "..";
    }
}
