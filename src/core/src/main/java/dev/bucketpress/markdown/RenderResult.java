package dev.bucketpress.markdown;

import dev.bucketpress.text.Problem;

/** The result of rendering a body: what a page shows, or why it cannot be rendered. */
public sealed interface RenderResult permits RenderedBody, RenderResult.Unrenderable {

    /**
     * A body that would take the renderer too long or too deep.
     *
     * @param problem at its position in the body
     */
    record Unrenderable(Problem problem) implements RenderResult {}
}
