package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.ast.ListItem;

/** A list item with a checkbox (GitHub Flavored Markdown 0.29, section 5.3). */
final class TaskItem extends ListItem {

    TaskItem(ListItem item) {
        super(item);
    }
}
