package dev.bucketpress.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.thaiopensource.relaxng.jaxp.CompactSyntaxSchemaFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** Holds feeds and sitemaps against their schemas, which are under {@code src/tests/src/test/resources/schema}. */
public final class FeedSchemas {

    private static final Path FOLDER = Checkout.file("src/tests/src/test/resources/schema");

    private final Schema atom = schema(new CompactSyntaxSchemaFactory(), "atom.rnc");
    private final Schema sitemap = schema(SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI), "sitemap.xsd");
    private final com.networknt.schema.Schema jsonFeed = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12)
            .getSchema(text("json-feed-1.1.json"), InputFormat.JSON);

    private static Schema schema(SchemaFactory factory, String name) {
        try {
            return factory.newSchema(new StreamSource(FOLDER.resolve(name).toFile()));
        } catch (SAXException e) {
            throw new IllegalStateException(name + " is no schema", e);
        }
    }

    private static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with an Atom feed: the first fault; empty for a valid one. */
    public Optional<String> faultOfAtom(byte[] feed) {
        return fault(atom, feed);
    }

    /** What is wrong with a sitemap or an index of sitemaps: the first fault; empty for a valid one. */
    public Optional<String> faultOfSitemap(byte[] sitemap) {
        return fault(this.sitemap, sitemap);
    }

    private static Optional<String> fault(Schema schema, byte[] document) {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
            return Optional.empty();
        } catch (SAXException e) {
            return Optional.of(e.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a JSON Feed, one line each; empty for a valid one. */
    public List<String> faultsOfJsonFeed(byte[] feed) {
        return jsonFeed
                .validate(
                        new String(feed, StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
