package dev.bucketpress.cli;

import dev.bucketpress.hexo.HexoConfig;
import dev.bucketpress.hexo.HexoSettings;
import dev.bucketpress.hexo.UnreadableInput;
import dev.bucketpress.lambda.EventProcessor;
import dev.bucketpress.preview.Preview;
import dev.bucketpress.preview.PreviewFolders;
import dev.bucketpress.preview.SamplePost;
import dev.bucketpress.standalone.Standalone;
import dev.bucketpress.storage.FolderBucket;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code preview}: serves a folder of posts as the site it would become, until it is interrupted. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        versionProvider = Bucketpress.Version.class,
        header = "Serves a folder of posts as the site it would become.",
        description = {
            "%nPublishes every post and file of FOLDER on this machine alone, and again whenever one is saved; open pages "
                    + "reload by themselves. FOLDER may be the `source` folder of a Hexo site. It is only read: pages "
                    + "and problem reports are written to another folder.",
            "%nEach publication and each problem is printed. All current problems stand on a page of their own, whose "
                    + "address is printed at the start. Ctrl-C ends the preview.",
            "%nSettings that no option names are read where the function reads them: from the environment "
                    + "(BUCKETPRESS_HTML=trusted) or from system properties (java -Dbucketpress.html=... -jar ...).%n"
        },
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the preview was ended by Ctrl-C", "2:an option or a setting is wrong, or the port is taken"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  bucketpress preview",
            "  bucketpress preview my-blog/source --hexo-config my-blog/_config.yml",
            "  bucketpress preview posts --port 0 --time-zone Asia/Shanghai"
        })
public final class PreviewCommand implements Callable<Integer> {

    private static final int DEFAULT_PORT = 8080;
    private static final int MAX_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "the posts and what belongs to them, as in my-blog/source; by default a sample post")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--hexo-config",
            paramLabel = "FILE",
            description = "the `_config.yml` of a Hexo site: its title, url, language, timezone, permalink")
    private Optional<Path> hexoConfig = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "the port to serve on, 0 for any that is free; 8080 by default, or the next one that is free")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "the folder to publish into, which stays; by default a temporary one, removed in the end")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--title", paramLabel = "TEXT", description = "the site's title; Hexo's by default")
    private Optional<String> title = Optional.empty();

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            converter = DryRunCommand.ZoneConverter.class,
            description =
                    "the zone of dates that name none, as in Asia/Shanghai; Hexo's `timezone` by default, else UTC")
    private Optional<ZoneId> timeZone = Optional.empty();

    /** Returns when its thread is interrupted; where the program is, a shutdown hook ends it with 0. */
    @Override
    public Integer call() throws IOException {
        try (EndOfProgram end = EndOfProgram.interrupting(Thread.currentThread())) {
            preview();
        } catch (InterruptedException e) {
            // This is how a preview ends.
        } catch (BindException e) {
            throw wrong(port.map(number -> "Port " + number + " is").orElse("Port 8080 and those next to it are")
                    + " taken. Name another with --port, or 0 for any that is free.");
        }
        return EndOfProgram.ENDED;
    }

    private void preview() throws IOException, InterruptedException {
        if (folder.isPresent()) {
            preview(posts(folder.get()), settings());
        } else {
            previewSample();
        }
    }

    private void previewSample() throws IOException, InterruptedException {
        try (TemporaryFolder temporary = TemporaryFolder.create()) {
            Path posts = temporary.folder().toRealPath().resolve("posts");
            SamplePost.putIntoEmpty(new FolderBucket(posts));
            Map<String, String> settings = settings();
            settings.putIfAbsent("bucketpress.site.time-zone", SamplePost.TIME_ZONE);
            preview(posts, settings);
        }
    }

    private void preview(Path posts, Map<String, String> settings) throws IOException, InterruptedException {
        try (PreviewOutput into = output(posts)) {
            settings.put("bucketpress.source-bucket", "file:" + posts);
            settings.put("bucketpress.public-bucket", "file:" + into.folder());
            Standalone parts = Standalone.of(settings);
            // One bucket for all: the locks of two would exclude each other.
            PreviewFolders folders = PreviewFolders.readOnly(
                    posts, (FolderBucket) parts.buckets().published());
            try (Preview preview = Preview.serve(folders, "", port())) {
                greet(preview, posts);
                preview.watch(new PreviewRuns(processor(folders, parts, posts, preview.problemsUrl())));
                new CountDownLatch(1).await();
            }
        }
    }

    private Path posts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw wrong("There is no folder of posts at `" + folder + "`. Name it, as in my-blog/source.");
        }
        if (Files.isRegularFile(folder.resolve("_config.yml")) && Files.isDirectory(folder.resolve("source"))) {
            throw wrong("`" + folder + "` is a Hexo site with its theme and tools. Name its posts, `"
                    + folder.resolve("source") + "`.");
        }
        return folder.toRealPath();
    }

    private PreviewOutput output(Path posts) throws IOException {
        try {
            return PreviewOutput.open(posts, output);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private OptionalInt port() {
        if (port.filter(number -> number < 0 || number > MAX_PORT).isPresent()) {
            throw wrong("There is no port " + port.get() + ". Name one from 0 to " + MAX_PORT + ".");
        }
        return port.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        hexoConfig.ifPresent(file -> hexoSettings(file).forEach(one -> settings.put(one.name(), one.value())));
        settings.putIfAbsent("bucketpress.site.url", "http://localhost:" + port.orElse(DEFAULT_PORT));
        title.ifPresent(text -> settings.put("bucketpress.site.title", text));
        timeZone.ifPresent(zone -> settings.put("bucketpress.site.time-zone", zone.getId()));
        return settings;
    }

    private List<HexoSettings.Setting> hexoSettings(Path file) {
        if (!Files.isRegularFile(file)) {
            throw wrong("There is no Hexo configuration at `" + file + "`. Name it, as in my-blog/_config.yml.");
        }
        try {
            return HexoSettings.of(HexoConfig.read(file)).settings();
        } catch (UnreadableInput e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private EventProcessor processor(PreviewFolders folders, Standalone parts, Path posts, String problemsUrl) {
        return new EventProcessor(
                parts.reconcilerOf(posts, folders.source(), folders.published()),
                parts::lists,
                new PreviewLog(spec.commandLine().getOut(), problemsUrl),
                Clock.systemUTC(),
                Runtime.getRuntime().availableProcessors());
    }

    private void greet(Preview preview, Path posts) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("  Read the site at      " + preview.url());
        out.println("  See what is wrong at  " + preview.problemsUrl());
        out.println("  Save posts in         " + folder.orElse(posts));
        out.println("  End the preview with  Ctrl-C");
        out.println();
        out.flush();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
