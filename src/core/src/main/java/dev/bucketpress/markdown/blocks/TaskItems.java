package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.extension.IndependentFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes tasks of list items that begin with a paragraph, and this with {@code [ ]}, {@code [x]} or {@code [X]}, space
 * and text (GitHub Flavored Markdown 0.29, section 5.3), be it the term of a definition. Without the space, it is a link or text.
 */
final class TaskItems implements BlockPreProcessor {

    private static final TaskItems INSTANCE = new TaskItems();
    private static final int MARKER_LENGTH = 3;

    private TaskItems() {}

    @Override
    public void preProcess(ParserState state, Block block) {
        if (block instanceof ListItem item
                && first(item) instanceof Paragraph paragraph
                && beginsWithMarker(paragraph.getLineChars(0))) {
            replace(item, state);
            checkbox(paragraph);
        }
    }

    /** A term has become one of a definition list by now. */
    private static @Nullable Node first(ListItem item) {
        return item.getFirstChild() instanceof DefinitionList list
                ? list.getFirstChild().getFirstChild()
                : item.getFirstChild();
    }

    private static boolean beginsWithMarker(BasedSequence line) {
        BasedSequence text = line.trim();
        return text.length() > MARKER_LENGTH
                && text.charAt(0) == '['
                && " xX".indexOf(text.charAt(1)) >= 0
                && text.charAt(2) == ']'
                && " \t".indexOf(text.charAt(MARKER_LENGTH)) >= 0;
    }

    /** Moves each child on its own: of all at once, flexmark tells the first and the last alone their new parent. */
    private static void replace(ListItem item, ParserState state) {
        List<Node> children = new ArrayList<>();
        item.getChildIterator().forEachRemaining(children::add);
        children.forEach(Node::unlink);
        TaskItem task = new TaskItem(item);
        children.forEach(task::appendChild);
        item.insertBefore(task);
        item.unlink();
        state.blockAdded(task);
        state.blockRemoved(item);
    }

    private static void checkbox(Paragraph paragraph) {
        BasedSequence line = paragraph.getLineChars(0).trimStart();
        paragraph.appendChild(new Checkbox(line.subSequence(0, MARKER_LENGTH)));
        paragraph.setContentLine(0, line.subSequence(MARKER_LENGTH).trimStart());
    }

    static final class Factory implements BlockPreProcessorFactory, IndependentFactory {

        @Override
        public Set<Class<? extends Block>> getBlockTypes() {
            return Set.of(BulletListItem.class, OrderedListItem.class);
        }

        @Override
        public BlockPreProcessor apply(ParserState state) {
            return INSTANCE;
        }

        @Override
        public boolean affectsGlobalScope() {
            return true;
        }
    }
}
