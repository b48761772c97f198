package dev.bucketpress.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The events of one bucket on their way: each is delivered once to three times, in any order, and late. */
final class InFlight {

    /** More failures in a row than chance has. */
    private static final int TOO_OFTEN = 60;

    /** One event on its way. */
    record Delivery(String key, int failures) {}

    private final Random random;
    private final List<Delivery> pending = new ArrayList<>();
    private int events;
    private int deliveries;
    private int repetitions;
    private int parcels;
    private int taken;

    InFlight(Random random) {
        this.random = random;
    }

    /** Something changed in the bucket. */
    void announce(String key) {
        int times = 1 + random.nextInt(3);
        events++;
        deliveries += times;
        for (int i = 0; i < times; i++) {
            pending.add(new Delivery(key, 0));
        }
    }

    /** Has what was taken and not dealt with delivered once more. */
    void bringBack(List<Delivery> failed, String why) {
        failed.forEach(delivery -> again(delivery, why));
        taken--;
    }

    private void again(Delivery delivery, String why) {
        if (delivery.failures() == TOO_OFTEN) {
            throw new AssertionError(delivery.key() + " is never dealt with: " + why);
        }
        repetitions++;
        pending.add(new Delivery(delivery.key(), delivery.failures() + 1));
    }

    /** Takes any of those that are pending, so many at most, to be brought back. */
    List<Delivery> take(int most) {
        parcels++;
        taken++;
        List<Delivery> parcel = new ArrayList<>();
        while (parcel.size() < most && !pending.isEmpty()) {
            parcel.add(pending.remove(random.nextInt(pending.size())));
        }
        return parcel;
    }

    /** How often something was taken and not brought back yet. */
    int taken() {
        return taken;
    }

    int pending() {
        return pending.size();
    }

    /** How many there were, those not counted that came again after a failure. */
    int deliveries() {
        return deliveries;
    }

    @Override
    public String toString() {
        return "%s events, %s deliveries, %s more after failures, in %s invocations"
                .formatted(events, deliveries, repetitions, parcels);
    }
}
