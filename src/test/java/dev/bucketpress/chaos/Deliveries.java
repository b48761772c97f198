package dev.bucketpress.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The events of the source bucket as S3 and a queue deliver them: each once to three times, in any order, late, and again
 * until it was dealt with. Changes go on while there are fewer events under way than a delay wants.
 */
final class Deliveries {

    /** How many events are held back, of which any may come next. */
    private static final int UNDER_WAY = 40;

    /** More failures in a row than chance has. */
    private static final int TOO_OFTEN = 60;

    /** One event on its way. */
    record Delivery(String key, int failures) {}

    private final People people;
    private final Random random;
    private final int wanted;
    private final List<Delivery> pending = new ArrayList<>();
    private int beingDealtWith;
    private int events;
    private int deliveries;
    private int repetitions;
    private boolean over;

    Deliveries(People people, Size size) {
        this.people = people;
        this.random = new Random(size.seed() + 1);
        this.wanted = size.deliveries();
    }

    /** The next event; empty where all were dealt with and nothing changes any more. */
    synchronized Optional<Delivery> take() throws InterruptedException {
        while (!over && deliveries < wanted && pending.size() < UNDER_WAY) {
            people.change().forEach(this::announce);
        }
        while (!over && pending.isEmpty() && beingDealtWith > 0) {
            wait();
        }
        if (over || pending.isEmpty()) {
            return Optional.empty();
        }
        beingDealtWith++;
        return Optional.of(pending.remove(random.nextInt(pending.size())));
    }

    /** Something changed in the source bucket. */
    synchronized void announce(String key) {
        int times = 1 + random.nextInt(3);
        events++;
        deliveries += times;
        for (int i = 0; i < times; i++) {
            pending.add(new Delivery(key, 0));
        }
    }

    synchronized void done() {
        beingDealtWith--;
        notifyAll();
    }

    /** Has an event delivered once more that was not dealt with. */
    synchronized void again(Delivery delivery, String why) {
        if (delivery.failures() == TOO_OFTEN) {
            throw new AssertionError(delivery.key() + " is never dealt with: " + why);
        }
        repetitions++;
        pending.add(new Delivery(delivery.key(), delivery.failures() + 1));
        done();
    }

    /** Has nobody wait for what somebody else took and did not deal with. */
    synchronized void giveUpUnlessDone() {
        over = beingDealtWith > 0 || over;
        notifyAll();
    }

    @Override
    public synchronized String toString() {
        return "%s events, %s deliveries, %s more after failures".formatted(events, deliveries, repetitions);
    }
}
