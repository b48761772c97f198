package dev.bucketpress.lambda;

import dev.bucketpress.publish.ObjectKind;

/** An object to reconcile, with the change that an event tells of. */
record ObjectTask(ObjectChange.Named change, ObjectKind object) {}
