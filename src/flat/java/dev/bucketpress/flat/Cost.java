package dev.bucketpress.flat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;

/**
 * What some work took.
 *
 * @param cpu milliseconds of this process's processor time: the compiler's and the garbage collector's are in it
 */
record Cost(Tally tally, double millis, double cpu) {

    private static final double NANOS_A_MILLI = 1e6;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    static final Cost NONE = new Cost(Tally.NONE, 0, 0);

    static Cost of(Runnable work, TallyBucket... buckets) {
        Tally before = sum(buckets);
        double cpu = cpuNow();
        long begun = System.nanoTime();
        work.run();
        double millis = (System.nanoTime() - begun) / NANOS_A_MILLI;
        return new Cost(sum(buckets).minus(before), millis, cpuNow() - cpu);
    }

    private static Tally sum(TallyBucket... buckets) {
        Tally sum = Tally.NONE;
        for (TallyBucket bucket : buckets) {
            sum = sum.plus(bucket.tally());
        }
        return sum;
    }

    private static double cpuNow() {
        return PROCESS.getProcessCpuTime() / NANOS_A_MILLI;
    }

    Cost plus(Cost other) {
        return new Cost(tally.plus(other.tally), millis + other.millis, cpu + other.cpu);
    }

    /** Requests and bytes belong together, so they are those of one of the costs. */
    static Cost median(List<Cost> costs) {
        List<Tally> tallies = costs.stream()
                .map(Cost::tally)
                .sorted(Comparator.comparing(Tally::requests).thenComparing(Tally::bytes))
                .toList();
        int middle = costs.size() / 2;
        return new Cost(
                tallies.get(middle),
                costs.stream().map(Cost::millis).sorted().toList().get(middle),
                costs.stream().map(Cost::cpu).sorted().toList().get(middle));
    }
}
