package dev.bucketpress.lists;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;

/** Where in a list a post is: under its month, however the list is parted. */
record ListPosition(ListName list, Period month) {}
