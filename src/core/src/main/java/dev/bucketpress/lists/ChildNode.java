package dev.bucketpress.lists;

import dev.bucketpress.site.Period;

/**
 * What a node knows of one below it.
 *
 * @param count how many posts there are; 0 where there were some once
 * @param revision of that node; of two runs that tell of it, the one with the higher is right
 * @param oldest the period of the oldest node below it that is not parted, or its own
 * @param newest of the newest
 */
record ChildNode(Period period, int count, long revision, Period oldest, Period newest) {}
