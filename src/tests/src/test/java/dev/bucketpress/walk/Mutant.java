package dev.bucketpress.walk;

import dev.bucketpress.testing.Checkout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
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
 * A walked system in which one step of its protocol is taken out or changed.
 *
 * @param without what is taken out, in words
 * @param scenario in which it is missed
 * @param step its name, which marks it once in the source code of all rooms
 * @param change what is done to it
 */
public record Mutant(String without, String scenario, String step, Change change) {

    private static final String ROOT = "dev.bucketpress.";

    /** A counter-example among as many states; empty where the step does not seem to matter. */
    public String counterExample(Class<? extends WalkedSystem> system, int maxStates)
            throws ReflectiveOperationException, IOException {
        Loader loader = new Loader(compile());
        var make = loader.loadClass(system.getName()).getDeclaredConstructor();
        make.setAccessible(true);
        Object walks = loader.loadClass(Walks.class.getName())
                .getConstructor(loader.loadClass(WalkedSystem.class.getName()))
                .newInstance(make.newInstance());
        var method = walks.getClass().getMethod("counterExample", String.class, int.class);
        return (String) method.invoke(walks, scenario, maxStates);
    }

    private Map<String, byte[]> compile() throws IOException {
        MarkedSource marked = MarkedSource.of(step, Checkout.file("src/core/src/main/java"));
        String source = change.in(marked, marked.step(step));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        CompiledClasses compiled = new CompiledClasses(compiler.getStandardFileManager(null, null, null));
        JavaFileObject changed = new SimpleJavaFileObject(marked.file().toUri(), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        if (!compiler.getTask(null, compiled, null, options, null, List.of(changed))
                .call()) {
            throw new IllegalStateException("without " + without + " the room does not compile");
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
