package dev.bucketpress.walk;

import dev.bucketpress.testing.Checkout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A walked system with one step of one of its classes taken out.
 *
 * @param without what is taken out, in words
 * @param scenario in which it is missed
 * @param type the simple name of the class
 * @param step its source code, which is there once
 * @param instead what stands in its place
 */
public record Mutant(String without, String scenario, String type, String step, String instead) {

    private static final String ROOT = "dev.bucketpress.";

    /** A counter-example among as many states; empty where the step does not seem to matter. */
    public String counterExample(Class<? extends WalkedSystem> system, int maxStates)
            throws ReflectiveOperationException, IOException {
        Loader loader = new Loader(compile(system.getPackageName()));
        var make = loader.loadClass(system.getName()).getDeclaredConstructor();
        make.setAccessible(true);
        Object walks = loader.loadClass(Walks.class.getName())
                .getConstructor(loader.loadClass(WalkedSystem.class.getName()))
                .newInstance(make.newInstance());
        var method = walks.getClass().getMethod("counterExample", String.class, int.class);
        return (String) method.invoke(walks, scenario, maxStates);
    }

    private Map<String, byte[]> compile(String folder) throws IOException {
        Path file = Checkout.file("src/core/src/main/java/" + folder.replace('.', '/') + "/" + type + ".java");
        String source = Files.readString(file);
        if (source.split(java.util.regex.Pattern.quote(step), -1).length != 2) {
            throw new IllegalStateException("`%s` is not in %s once".formatted(step, file));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        CompiledClasses compiled = new CompiledClasses(compiler.getStandardFileManager(null, null, null));
        JavaFileObject changed = new SimpleJavaFileObject(file.toUri(), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source.replace(step, instead);
            }
        };
        List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        if (!compiler.getTask(null, compiled, null, options, null, List.of(changed))
                .call()) {
            throw new IllegalStateException("without " + without + " the package does not compile");
        }
        return compiled.classes();
    }

    /** Keeps what is compiled. */
    private static final class CompiledClasses extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> compiled = new HashMap<>();

        CompiledClasses(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            compiled.put(className, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return bytes;
                }
            };
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new HashMap<>();
            compiled.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }
    }

    /** Loads all of Bucketpress anew, and with it the system and what walks it. */
    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> changed;

        Loader(Map<String, byte[]> changed) {
            super(Mutant.class.getClassLoader());
            this.changed = changed;
        }

        @Override
        protected synchronized Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(ROOT)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            byte[] bytes = changed.getOrDefault(name, new byte[0]);
            if (bytes.length == 0) {
                try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                    if (in == null) {
                        throw new ClassNotFoundException(name);
                    }
                    bytes = in.readAllBytes();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
