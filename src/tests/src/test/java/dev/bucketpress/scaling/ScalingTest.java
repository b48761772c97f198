package dev.bucketpress.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a post takes to be published or rejected grows in proportion to its length, nearly, whatever it is made of.
 *
 * <p>By default, steps and allocated bytes are counted, which are the same on every machine. With {@code
 * -Dscaling.time}, processor time is measured. {@code -Dscaling.bytes} is the size of the largest posts.
 */
class ScalingTest {

    /** A square would be 2. */
    private static final double EXPONENT = 1.2;

    private static final String LARGEST = System.getProperty("scaling.bytes", Integer.toString(64 << 10));
    private static final boolean BY_TIME = System.getProperty("scaling.time") != null;

    /** In bytes; below, the buffer that all of a front matter is read into decides, which is never longer than 64 KB. */
    private static final int LEAST_ALLOCATED = 16 << 20;

    /** Below, the compiler and the caches decide. */
    private static final int SHORTEST_IN_MICROSECONDS = 50_000;

    private static final int LONGEST_IN_MICROSECONDS = 2_000_000;

    @Test
    @Tag("slow")
    void whatAPostTakesGrowsInProportionToItsLength(@TempDir Path folder) throws Exception {
        List<Cost> costs = costs(folder);
        Map<String, List<Cost>> shapes = costs.stream().collect(Collectors.groupingBy(Cost::shape));

        assertThat(shapes).hasSizeGreaterThanOrEqualTo(60);
        if (BY_TIME) {
            costs.forEach(cost -> System.out.println(cost.line()));
            assertThat(costs).noneMatch(cost -> cost.microseconds() > LONGEST_IN_MICROSECONDS);
            assertThat(growing(shapes, cost -> Math.max(cost.microseconds(), SHORTEST_IN_MICROSECONDS)))
                    .isEmpty();
        } else {
            assertThat(growing(shapes, Cost::steps)).isEmpty();
            assertThat(growing(shapes, cost -> Math.max(cost.allocated(), LEAST_ALLOCATED)))
                    .isEmpty();
        }
    }

    private static List<String> growing(Map<String, List<Cost>> shapes, ToLongFunction<Cost> measure) {
        return shapes.values().stream()
                .flatMap(sizes -> sizes.stream()
                        .flatMap(smaller -> next(smaller, sizes)
                                .filter(larger -> growth(smaller, larger, measure) > EXPONENT)
                                .map(larger -> smaller + " → " + larger)
                                .stream()))
                .toList();
    }

    /** The next size that is at least twice as large: between two of nearly one size, a buffer that doubles decides. */
    private static Optional<Cost> next(Cost smaller, List<Cost> sizes) {
        return sizes.stream()
                .filter(larger -> larger.bytes() >= 2 * smaller.bytes())
                .findFirst();
    }

    /** The exponent by which a cost grows from one length to the next. */
    private static double growth(Cost smaller, Cost larger, ToLongFunction<Cost> measure) {
        double longer = (double) larger.bytes() / smaller.bytes();
        double more = (double) measure.applyAsLong(larger) / measure.applyAsLong(smaller);
        return Math.log(more) / Math.log(longer);
    }

    private static List<Cost> costs(Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process run = new ProcessBuilder(command(folder))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        int exit = run.waitFor();

        assertThat(exit).as(Files.readString(errors)).isZero();
        return Files.readAllLines(output).stream().map(Cost::of).toList();
    }

    private static List<String> command(Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (!BY_TIME) {
            command.addAll(List.of("-XX:TieredStopAtLevel=1", "-javaagent:" + agent(folder)));
        }
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-cp", classPath, ScalingRun.class.getName(), LARGEST));
        return command;
    }

    /** The class of the counter, where the JDK's own classes find it too. */
    private static Path agent(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", StepAgent.class.getName());
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        manifest.getMainAttributes().putValue("Boot-Class-Path", "agent.jar");
        Path jar = folder.resolve("agent.jar");
        String counter = Steps.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = Steps.class.getClassLoader().getResourceAsStream(counter)) {
            out.putNextEntry(new JarEntry(counter));
            in.transferTo(out);
        }
        return jar;
    }
}
