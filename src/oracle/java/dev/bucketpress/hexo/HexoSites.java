package dev.bucketpress.hexo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sites of posts, each in another mixture of the ways people write them. The same seed gives the same sites. */
final class HexoSites {

    /**
     * A site.
     *
     * @param machine the zone of the machine that builds it
     * @param config its {@code _config.yml}
     * @param posts their texts, by their paths below the posts folder
     */
    record Site(String name, String machine, String config, Map<String, String> posts) {}

    private static final String[][] SITES = {
        {"Asia/Shanghai", "timezone: Asia/Shanghai", "permalink: ':year/:month/:day/:title/'"},
        {"Asia/Shanghai", "timezone: Asia/Shanghai", "permalink: ':year/:month/:day/:urlname/'"},
        {"UTC", "timezone: Asia/Shanghai", "permalink: ':year/:month/:day/:title/'"},
        {"America/New_York", "timezone: America/New_York", "permalink: ':title.html'"},
        {"America/New_York", "permalink: ':i_month-:i_day/:hour:minute:second/:name.html'"},
        {"UTC", "timezone: UTC", "permalink: ':category/:name/'", "default_category: 杂"},
        {
            "Asia/Tokyo",
            "timezone: Asia/Tokyo",
            "permalink: ':category/:title/'",
            "category_map: {中文: chinese}",
            "filename_case: 1"
        },
        {"Europe/Berlin", "timezone: Europe/Berlin", "permalink: ':timestamp/:hash/'"},
        {"UTC", "permalink: 'posts/:abbrlink.html'"},
        {"UTC", "permalink: ':lang/:layout/:title/'", "permalink_defaults: {lang: zh-CN}"},
        {"Asia/Shanghai", "timezone: Asia/Shanghai", "permalink: ':post_title/:id/'"},
        {"Asia/Shanghai", "timezone: Asia/Shanghai", "permalink: ':year/:title'"},
        {"Asia/Shanghai", "timezone: Asia/Shanghai", "permalink: ':year/:title'", "post_asset_folder: true"},
        {
            "Asia/Shanghai",
            "timezone: Asia/Shanghai",
            "new_post_name: ':year-:month-:day-:title.md'",
            "permalink: ':year/:month/:day/:title/'"
        },
        {"UTC", "permalink: ':year_:month/:title/'", "new_post_name: ':lang-:title.md'"},
    };

    private static final String[] TITLES = {
        "title: Hello World",
        "title: 你好，世界！",
        "title: 2020",
        "title: 0123",
        "title: 1e10",
        "title: 1.50",
        "title: null",
        "title: ''",
        "title: 'a: b'",
        "title: \"q \\u00e9\"",
        "title: yes",
        "title: true",
        "title: C# tips",
        "title: a -> b | c",
        "title: Йод ёлка",
        "title: Ａ１　Ｂ",
        "title: Crème Brûlée",
        "title: @foo",
        "title: A: B",
        "title: '[x] y'",
        "title: [x] y",
        "title: C# #1 tip",
        "title: 0x1F",
        "title: 12:30:45",
        "title: 1_000",
        "title: [公告]",
        "title: 😀 x",
        "title: >-\n  folded\n  text",
        "",
        "title: Straße – Łódź",
        "title:\tTab",
        "title: .5",
        "title: 12345678901234567890",
        "title: '！？'",
        "title: Don't",
        "title: 50% off",
        "title: a &amp; b",
        "title: {{ x }}",
        "title:   spaced  ",
        "title: -1",
    };

    private static final String[] DATES = {
        "date: %1$04d-%2$02d-%3$02d %4$02d:%5$02d:%6$02d",
        "date: %1$04d-%2$02d-%3$02d %4$02d:%5$02d:%6$02d",
        "date: %1$d-%2$d-%3$d %4$d:%5$02d:%6$02d",
        "date: %1$d/%2$d/%3$d %4$d:%5$d:%6$d",
        "date: %1$d-%2$d-%3$d",
        "date: %1$04d-%2$02d-%3$02d",
        "date: %1$d-%2$d-%3$d %4$d:%5$02d",
        "date: '%1$04d-%2$02d-%3$02d %4$02d:%5$02d:%6$02d'",
        "date: '%1$04d-%2$02d-%3$02d'",
        "date: %1$04d-%2$02d-%3$02dT%4$02d:%5$02d:%6$02d+08:00",
        "date: %1$04d-%2$02d-%3$02dT%4$02d:%5$02d:%6$02dZ",
        "date: %1$04d-%2$02d-%3$02d %4$02d:%5$02d:%6$02d.250",
        "date: %1$d.%2$d.%3$d",
        "date: %1$04d-%2$02d-%3$02d %4$02d:%5$02d:%6$02d -0500",
        "date: %1$04d-%2$02d-%3$02dT%4$02d:%5$02d",
        "date: 2020-13-45 99:99:99",
        "date: 2020-02-30",
        "date: yesterday",
        "",
        "date: 20200202",
        "date:",
    };

    private static final String[] TAGS = {
        "tags: [a, b]",
        "tags: [2020, 1.0, 007, 1e3]",
        "tags:\n- a\n- 中文",
        "tags:\n\t- a\n\t- b",
        "tags: one, two",
        "tags:",
        "tags: [a, a, '']",
        "tags: [yes, ~, no]",
        "tags: [12:30:45, 1_000, 0x1F]",
        "tags: [@a, b]",
        "tag: x",
        "tags: x\ntag: y",
        "tags: 2020",
        "tags: [a b, C#, c++]",
        "tags: [ '1.0', \"a, b\" ]",
        "",
        "tags: {a: b}",
        "tags:\n  -\n  - c",
    };

    private static final String[] CATEGORIES = {
        "categories: [cat, 中文]",
        "categories:\n- [a, b]\n- c",
        "categories: single",
        "categories: [A/B]",
        "categories: [2020, 007]",
        "categories:",
        "categories: [C++]",
        "category: x",
        "",
        "categories: [a]\ncategory: b",
        "categories: [[], [ü, '']]",
        "categories: [Java, Java]",
        "categories: ['！', a]",
        "categories: ['!', a]",
    };

    private static final String[] OTHERS = {
        "urlname: abc",
        "urlname: 0123",
        "urlname: 中文 名",
        "urlname: 1e3",
        "urlname:",
        "abbrlink: 0123",
        "abbrlink: a1b2",
        "abbrlink: 4e17",
        "abbrlink: 12345678",
        "id: 42",
        "id: 007",
        "lang: en",
        "lang: zh-TW",
        "permalink: custom/%d/",
        "permalink: /abs-%d.html",
        "permalink: noext-%d",
        "permalink: 2020",
        "slug: my-slug",
        "published: false",
        "published: no",
        "published: 'false'",
        "draft: true",
        "layout: photo",
        "comments: false",
        "updated: 2021-01-01 00:00:00",
        "a: 1\na: 2",
        "x: !foo bar",
        "x: &n {y: z}\n<<: *n",
        "",
        "",
        "",
        "",
    };

    private static final String[] NAMES = {
        "hello-%d.md", "你好 %d.md", "2020-02-03-post-%d.md", "sub/dir/p%d.md", "a.b-%d.md", "en-p%d.md", "Ünï %d.md",
    };

    private static final String[] SHAPES = {
        "---\n%s\n---\nBody\n", "---\n%s\n---\nBody\n", "---\n%s\n---\nBody\n", "%s\n---\nBody\n",
        "\uFEFF---\n%s\n---\nBody\n", "----\n%s\n----\nBody\n", "---\n%s\n---", "---\n# a comment\n%s\n\n---\n\nBody\n",
    };

    private static final String[] JSONS = {
        ";;;\n\"title\": \"JSON %d\",\n\"date\": \"2020/02/03 04:05:06\",\n\"tags\": [\"a\", 1.0]\n;;;\nBody\n",
        "\"title\": \"JSON %d\", \"date\": \"2020-02-03 04:05:06\"\n;;;\nBody\n",
    };

    private final Random random;
    private int number;

    HexoSites(long seed) {
        random = new Random(seed);
    }

    List<Site> sites(int postsEach) {
        List<Site> sites = new ArrayList<>();
        for (String[] site : SITES) {
            Map<String, String> posts = new LinkedHashMap<>();
            for (int i = 0; i < postsEach; i++) {
                posts.put(one(NAMES).formatted(number), post());
                number++;
            }
            String config = String.join("\n", List.of(site).subList(1, site.length)) + "\ntheme: false\n";
            sites.add(new Site("site" + sites.size(), site[0], config, posts));
        }
        return sites;
    }

    private String post() {
        if (random.nextInt(25) == 0) {
            return one(JSONS).formatted(number);
        }
        List<String> lines = new ArrayList<>(List.of(one(TITLES), date(), one(TAGS), one(CATEGORIES)));
        lines.add(one(OTHERS).formatted(number));
        lines.removeIf(String::isEmpty);
        String text = one(SHAPES).formatted(String.join("\n", lines));
        return random.nextInt(10) == 0 ? text.replace("\n", "\r\n") : text;
    }

    private String date() {
        // Around New York's and Berlin's changes of clocks there are times that no clock there shows.
        String pattern = one(DATES);
        int year = 2000 + random.nextInt(25);
        int month = 1 + random.nextInt(12);
        int day = 12 + random.nextInt(12);
        int hour = 4 + random.nextInt(20);
        return pattern.formatted(year, month, day, hour, random.nextInt(60), random.nextInt(60));
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }
}
