package dev.bucketpress.scaling;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Has every class that takes part in reading and rendering a post count its steps: each call of a method, each round of a
 * loop and each array element copied. That includes the libraries and what they use of the JDK, such as regular
 * expressions, so that nothing is scanned again and again without being counted.
 *
 * <p>Unlike time, the count is the same on every machine. It needs {@code -XX:TieredStopAtLevel=1}, since the optimizing
 * compiler has code of its own for methods such as {@link String#indexOf(String)}.
 */
public final class StepAgent implements ClassFileTransformer {

    private static final List<String> COUNTED = List.of(
            "dev/bucketpress/",
            "com/vladsch/flexmark/",
            "org/jsoup/",
            "org/yaml/",
            "io/quarkus/qute/",
            "java/util/",
            "java/lang/String",
            "java/lang/AbstractStringBuilder",
            "java/lang/Character");

    private static final String STEPS = Type.getInternalName(Steps.class);
    private static final int ASM = Opcodes.ASM9;

    private StepAgent() {}

    /** Called by the virtual machine before {@code main}. */
    public static void premain(@Nullable String options, Instrumentation machine) throws UnmodifiableClassException {
        machine.addTransformer(new StepAgent(), true);
        machine.retransformClasses(Arrays.stream(machine.getAllLoadedClasses())
                .filter(loaded -> machine.isModifiableClass(loaded) && isCounted(Type.getInternalName(loaded)))
                .toArray(Class[]::new));
    }

    private static boolean isCounted(@Nullable String name) {
        return name != null && !name.equals(STEPS) && COUNTED.stream().anyMatch(name::startsWith);
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] code) {
        if (!isCounted(name)) {
            return null;
        }
        ClassReader reader = new ClassReader(code);
        ClassWriter counting = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new CountingClass(counting), 0);
        return counting.toByteArray();
    }

    private static final class CountingClass extends ClassVisitor {

        CountingClass(ClassVisitor written) {
            super(ASM, written);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new CountingMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class CountingMethod extends MethodVisitor {

        private final Set<Label> passed = new HashSet<>();

        CountingMethod(MethodVisitor written) {
            super(ASM, written);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            count("one", "()V");
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            if (passed.contains(target)) {
                count("one", "()V");
            }
            super.visitJumpInsn(opcode, target);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.equals("java/lang/System") && name.equals("arraycopy")) {
                super.visitInsn(Opcodes.DUP); // the last argument: the number of elements
                count("copied", "(I)V");
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        private void count(String method, String descriptor) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, method, descriptor, false);
        }
    }
}
