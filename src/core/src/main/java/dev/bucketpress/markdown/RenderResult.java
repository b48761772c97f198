package dev.bucketpress.markdown;

import dev.bucketpress.text.Problem;

/** The result of rendering a body: what a page shows, or why it cannot be rendered. */
public sealed interface RenderResult permits RenderedBody, RenderResult.Unrenderable {

    /**
     * A body that would take the renderer too long, too deep, or to a page that is too large.
     *
     * @param problem at its position in the body; at the beginning if it is in the excerpt
     * @param inExcerpt whether it is in the excerpt that the author gives beside the body
     */
    record Unrenderable(Problem problem, boolean inExcerpt) implements RenderResult {}
}
