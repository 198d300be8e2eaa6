package dev.tasuki.server.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every kind of fact that the audit record knows.
public final class FactTypes {
    private FactTypes() {}

    /// The constants that the facts' own `type()` methods give, read from the compiled classes: the records are for
    /// their modules alone.
    public static Set<String> all() {
        Path classes = Path.of(URI.create(Fact.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .resolve("dev/tasuki/server");
        var types = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().matches(".*Fact(\\$.*)?\\.class"))
                    .toList()) {
                ClassModel model = ClassFile.of().parse(file);
                for (MethodModel method : model.methods()) {
                    if (method.methodName().equalsString("type")) {
                        method.code()
                                .ifPresent(code -> code.forEach(
                                        element -> constant(element).ifPresent(types::add)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    private static Optional<String> constant(CodeElement element) {
        return element instanceof ConstantInstruction instruction && instruction.constantValue() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
