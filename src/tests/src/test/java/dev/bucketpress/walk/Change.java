package dev.bucketpress.walk;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;

/** What a mutant does to a marked step of the protocol. */
@FunctionalInterface
public interface Change {

    /** The source code of the file, changed. */
    String in(MarkedSource source, TreePath step);

    /** The step is left out. */
    static Change leaveOut() {
        return write("");
    }

    /** Other code stands in place of the step. */
    static Change write(String code) {
        return (source, step) -> source.with(step.getLeaf(), step.getLeaf(), code);
    }

    /** The step, a call, comes to one of its arguments, counted from 0. */
    static Change argument(int index) {
        return (source, step) -> source.with(
                step.getLeaf(),
                step.getLeaf(),
                source.code(
                        ((MethodInvocationTree) step.getLeaf()).getArguments().get(index)));
    }

    /** The step, a call, comes to the object that it is made on. */
    static Change receiver() {
        return (source, step) -> {
            Tree method = ((MethodInvocationTree) step.getLeaf()).getMethodSelect();
            return source.with(
                    step.getLeaf(), step.getLeaf(), source.code(((MemberSelectTree) method).getExpression()));
        };
    }

    /** The condition of the step, an {@code if} statement, always has this value. */
    static Change condition(boolean value) {
        return (source, step) -> {
            Tree condition = ((IfTree) step.getLeaf()).getCondition();
            return source.with(condition, condition, "(" + value + ")");
        };
    }

    /** The step, an operation of two operands, comes to its first. */
    static Change firstOperand() {
        return (source, step) -> source.with(
                step.getLeaf(), step.getLeaf(), source.code(((BinaryTree) step.getLeaf()).getLeftOperand()));
    }

    /** The step, an operation of two operands, has another operator. */
    static Change operator(String operator) {
        return (source, step) -> {
            BinaryTree operation = (BinaryTree) step.getLeaf();
            String left = source.code(operation.getLeftOperand());
            return source.with(operation, operation, left + operator + source.code(operation.getRightOperand()));
        };
    }

    /** The step, a choice between two values, always comes to the same. */
    static Change choice(boolean first) {
        return (source, step) -> {
            ConditionalExpressionTree choice = (ConditionalExpressionTree) step.getLeaf();
            return source.with(
                    choice, choice, source.code(first ? choice.getTrueExpression() : choice.getFalseExpression()));
        };
    }

    /** The step, a statement, is done after the statement that follows it. */
    static Change afterTheNext() {
        return (source, step) -> {
            List<? extends Tree> block = ((BlockTree) step.getParentPath().getLeaf()).getStatements();
            Tree next = block.get(block.indexOf(step.getLeaf()) + 1);
            return source.with(step.getLeaf(), next, source.code(next) + source.code(step.getLeaf()));
        };
    }
}
