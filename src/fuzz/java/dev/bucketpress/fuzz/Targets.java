package dev.bucketpress.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** What Jazzer gives inputs to: a method for each property, by the name that {@code fuzz.targets} has of it. */
class Targets {

    @FuzzTest
    void frontMatter(byte[] input) throws Exception {
        Property.FRONT_MATTER.check(input);
    }

    @FuzzTest
    void body(byte[] input) throws Exception {
        Property.BODY.check(input);
    }

    @FuzzTest
    void visibleText(byte[] input) throws Exception {
        Property.VISIBLE_TEXT.check(input);
    }

    @FuzzTest
    void safeHtml(byte[] input) throws Exception {
        Property.SAFE_HTML.check(input);
    }

    @FuzzTest
    void keys(byte[] input) throws Exception {
        Property.KEYS.check(input);
    }

    @FuzzTest
    void event(byte[] input) throws Exception {
        Property.EVENT.check(input);
    }

    @FuzzTest
    void record(byte[] input) throws Exception {
        Property.RECORD.check(input);
    }
}
