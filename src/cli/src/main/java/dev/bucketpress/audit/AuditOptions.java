package dev.bucketpress.audit;

/**
 * What an audit is asked for.
 *
 * @param mend whether differences are repaired, rather than listed
 * @param everything whether keys are processed too that listings and records put in no doubt
 * @param orphans whether a repair also reclaims pages that no record names
 * @param parallel how many keys are processed at the same time, at least 1
 */
public record AuditOptions(boolean mend, boolean everything, boolean orphans, int parallel) {}
