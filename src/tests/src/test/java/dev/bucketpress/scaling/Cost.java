package dev.bucketpress.scaling;

/**
 * What one post took to be read and rendered.
 *
 * @param shape what it is made of
 * @param bytes its length
 * @param published or else rejected
 * @param allocated in bytes
 * @param steps by {@link StepAgent}; 0 without it
 * @param microseconds of the processor
 */
record Cost(String shape, int bytes, boolean published, long allocated, long steps, long microseconds) {

    private static final String SEPARATOR = "\t";

    String line() {
        return String.join(
                SEPARATOR,
                shape,
                Integer.toString(bytes),
                Boolean.toString(published),
                Long.toString(allocated),
                Long.toString(steps),
                Long.toString(microseconds));
    }

    static Cost of(String line) {
        String[] fields = line.split(SEPARATOR);
        return new Cost(
                fields[0],
                Integer.parseInt(fields[1]),
                Boolean.parseBoolean(fields[2]),
                Long.parseLong(fields[3]),
                Long.parseLong(fields[4]),
                Long.parseLong(fields[5]));
    }
}
