package dev.bucketpress.post.frontmatter;

import dev.bucketpress.post.frontmatter.FrontMatterSplit.Block;
import dev.bucketpress.post.frontmatter.FrontMatterSplit.Syntax;
import dev.bucketpress.text.Problem;
import dev.bucketpress.text.ProblemException;

/** A file that is YAML from beginning to end, and is read as leniently as front matter. */
public final class YamlFile {

    private YamlFile() {}

    /** @throws ProblemException where it is not UTF-8, too large, or no mapping in YAML */
    public static FrontMatter read(byte[] file) {
        try {
            return FrontMatterReader.read(
                    new Block(Syntax.YAML, SourceText.decode(file).lines(), 1));
        } catch (ProblemException e) {
            Problem problem = e.problem();
            // Its reader speaks of front matter, which is the whole file here.
            throw new ProblemException(problem.at(), problem.what().replace("front matter", "file"), problem.remedy());
        }
    }
}
