package dev.bucketpress.scaling;

/**
 * The count of what a Java virtual machine has done since it started. Only calls that {@link StepAgent} put into other
 * classes change it; the class loader of those is the bootstrap loader, so this class needs to be there too.
 */
public final class Steps {

    private static long count;

    private Steps() {}

    /** A method was called, or a loop went round. */
    public static void one() {
        count++;
    }

    /** As many array elements were copied at once. */
    public static void copied(int elements) {
        count += elements;
    }

    /** The count so far. */
    public static long count() {
        return count;
    }
}
