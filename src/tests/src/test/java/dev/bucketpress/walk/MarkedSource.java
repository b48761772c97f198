package dev.bucketpress.walk;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A source file in which steps of a protocol are marked by a comment before them: a statement by {@code // step: NAME}, an
 * expression by the same in a block comment. The marked tree is the largest that begins there.
 */
final class MarkedSource {

    private static final Pattern SPACE_AND_COMMENTS = Pattern.compile("(?:\\s|//[^\\n]*|/\\*.*?\\*/)*", Pattern.DOTALL);

    private final Path file;
    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    private MarkedSource(Path file) throws IOException {
        this.file = file;
        this.text = Files.readString(file);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, null);
        JavacTask task = (JavacTask)
                compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
        this.unit = task.parse().iterator().next();
        this.positions = Trees.instance(task).getSourcePositions();
    }

    /** The one file of a folder and those in it in which a step of this name is marked once. */
    static MarkedSource of(String step, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> marked = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> occurrences(step, file) > 0)
                    .toList();
            if (marked.size() != 1 || occurrences(step, marked.get(0)) != 1) {
                throw new IllegalStateException(
                        "the step `%s` is to be marked once in %s, and is in %s".formatted(step, folder, marked));
            }
            return new MarkedSource(marked.get(0));
        }
    }

    private static long occurrences(String step, Path file) {
        try {
            return marker(step).matcher(Files.readString(file)).results().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern marker(String step) {
        return Pattern.compile("// step: " + Pattern.quote(step) + "\\R|/\\* step: " + Pattern.quote(step) + " \\*/");
    }

    Path file() {
        return file;
    }

    /** The statement or expression that is marked as the step. */
    TreePath step(String name) {
        Matcher marker = marker(name).matcher(text);
        marker.find();
        Matcher between = SPACE_AND_COMMENTS.matcher(text).region(marker.end(), text.length());
        between.lookingAt();
        return largestFrom(between.end())
                .orElseThrow(() -> new IllegalStateException("no code follows the mark of `" + name + "`"));
    }

    private Optional<TreePath> largestFrom(int begin) {
        TreePath[] found = new TreePath[1];
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                boolean fits = tree instanceof StatementTree || tree instanceof ExpressionTree;
                if (found[0] == null && fits && start(tree) == begin) {
                    found[0] = new TreePath(getCurrentPath(), tree);
                }
                return super.scan(tree, nothing);
            }
        }.scan(new TreePath(unit), null);
        return Optional.ofNullable(found[0]);
    }

    private int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    private int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    /** The code of a part of the file. */
    String code(Tree tree) {
        return text.substring(start(tree), end(tree));
    }

    /** The whole file with other code from one tree to another. */
    String with(Tree first, Tree last, String code) {
        return text.substring(0, start(first)) + code + text.substring(end(last));
    }
}
