package dev.bucketpress.markdown.extension;

import com.vladsch.flexmark.util.dependency.Dependent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A factory of flexmark's whose products need no others before or after them, and change nothing outside of their node. */
public interface IndependentFactory extends Dependent {

    @Override
    default @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    default @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    default boolean affectsGlobalScope() {
        return false;
    }
}
