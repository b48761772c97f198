package dev.bucketpress.lists;

import dev.bucketpress.post.ListName;
import dev.bucketpress.post.Period;

/** Where in a list a post is: under its month, however the list is parted. */
record Place(ListName list, Period month) {}
