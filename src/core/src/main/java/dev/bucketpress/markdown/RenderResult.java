package dev.bucketpress.markdown;

/** What came of rendering a body: what a page shows, or why there is nothing to show. */
public sealed interface RenderResult permits RenderedBody, Unrenderable {}
