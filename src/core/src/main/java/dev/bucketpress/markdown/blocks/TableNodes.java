package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;

/** Makes the nodes of a table out of its lines. */
final class TableNodes {

    private final TableBlock table;
    private final DelimiterRow delimiter;
    private final List<TableCell> cells = new ArrayList<>();

    private TableNodes(TableBlock table, DelimiterRow delimiter) {
        this.table = table;
        this.delimiter = delimiter;
    }

    /**
     * Adds the rows to a table.
     *
     * @param lines the header row, the delimiter row and the others
     */
    static TableNodes of(TableBlock table, DelimiterRow delimiter, List<BasedSequence> lines) {
        TableNodes nodes = new TableNodes(table, delimiter);
        nodes.addSection(new TableHead(), lines.subList(0, 1), true);
        if (lines.size() > 2) {
            nodes.addSection(new TableBody(), lines.subList(2, lines.size()), false);
        }
        BasedSequence first = lines.get(0);
        BasedSequence last = lines.get(lines.size() - 1);
        table.setChars(first.baseSubSequence(first.getStartOffset(), last.getEndOffset()));
        return nodes;
    }

    /** Parses what the cells say. */
    void parseInlines(InlineParser parser) {
        cells.forEach(cell -> parser.parse(cell.getText(), cell));
    }

    private void addSection(Node section, List<BasedSequence> lines, boolean header) {
        table.appendChild(section);
        lines.forEach(line -> section.appendChild(row(line.trim(), header)));
        section.setCharsFromContent();
    }

    private TableRow row(BasedSequence line, boolean header) {
        List<BasedSequence> contents = RowCells.of(line, delimiter.columns());
        TableRow row = emptyRow(line, contents);
        for (int column = 0; column < delimiter.columns(); column++) {
            BasedSequence content = column < contents.size() ? contents.get(column) : line.subSequence(line.length());
            row.appendChild(cell(content, column, header));
        }
        return row;
    }

    private TableRow emptyRow(BasedSequence line, List<BasedSequence> contents) {
        List<BasedSequence> leftOut = contents.subList(Math.min(delimiter.columns(), contents.size()), contents.size());
        if (leftOut.stream().allMatch(BasedSequence::isEmpty)) {
            return new TableRow(line);
        }
        int start = leftOut.get(0).getStartOffset();
        return new OverfullRow(
                line,
                line.baseSubSequence(start, leftOut.get(leftOut.size() - 1).getEndOffset()));
    }

    private TableCell cell(BasedSequence content, int column, boolean header) {
        TableCell cell = new TableCell(content);
        cell.setText(RowCells.content(content));
        cell.setHeader(header);
        cell.setAlignment(delimiter.alignments().get(column));
        if (!content.isEmpty()) {
            cells.add(cell);
        }
        return cell;
    }
}
