/**
 * What holds for every input, however it was come by. {@code CorpusTest} holds it for the inputs that fuzzing has found
 * worth keeping; the profile {@code fuzz} has Jazzer look for others, guided by the code that they reach.
 */
@NullMarked
package dev.bucketpress.fuzz;

import org.jspecify.annotations.NullMarked;
