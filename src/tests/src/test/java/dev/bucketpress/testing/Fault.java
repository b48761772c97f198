package dev.bucketpress.testing;

/** What can happen to a request on its way to S3 and back. */
public enum Fault {
    /** Nothing. */
    NONE,
    /** 503, as S3 answers who asks too much. Nothing was done. */
    SLOW_DOWN,
    /** 500. Nothing was done. */
    INTERNAL_ERROR,
    /** 403, as S3 answers whose clock is wrong, with the time as S3 has it. Nothing was done. */
    CLOCK_SKEW,
    /** 409, as S3 answers a write that meets another of the same object; a read is answered. Nothing was done. */
    LOST_RACE,
    /** The connection is lost before the request got anywhere. */
    LOST_REQUEST,
    /** The connection is lost after the request was carried out. */
    LOST_ANSWER,
    /** The request got nowhere, and no answer ever comes. */
    SILENCE,
    /** The request was carried out, and no answer ever comes. */
    SILENCE_AFTERWARDS,
    /** Half of the answer's body arrives, then the connection ends. */
    HALF_A_BODY,
    /** Half of the answer's body arrives, then nothing for ever. */
    STALLED_BODY,
    /** The client is killed before the request got anywhere. */
    KILLED,
    /** The client is killed after the request was carried out. */
    KILLED_AFTERWARDS
}
