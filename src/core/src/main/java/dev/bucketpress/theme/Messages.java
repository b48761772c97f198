package dev.bucketpress.theme;

import io.quarkus.qute.TemplateData;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The fixed texts of the site's pages, in one language.
 *
 * @param allPosts of the link from the newest posts to all of them
 * @param newer of the link to newer posts
 * @param older of the link to older posts
 * @param byDate heading of the periods of a list
 * @param onePost the number of posts, if it is one
 * @param posts the number of posts, as {@code %s}
 * @param newest the number of posts, and how many of the newest are shown, each as {@code %s}
 * @param nothing on a list without posts
 * @param missing on the page for missing pages
 */
@TemplateData
public record Messages(
        String archives,
        String tags,
        String categories,
        String feed,
        String allPosts,
        String newer,
        String older,
        String byDate,
        String onePost,
        String posts,
        String newest,
        String nothing,
        String missing) {

    private static final Messages ENGLISH = new Messages(
            "Archives",
            "Tags",
            "Categories",
            "Feed",
            "All posts",
            "Newer",
            "Older",
            "By date",
            "1 post",
            "%s posts",
            "%s posts, the newest %s of them here",
            "There is nothing here yet.",
            "There is no page here.");

    private static final Messages SIMPLIFIED = new Messages(
            "归档",
            "标签",
            "分类",
            "订阅",
            "全部文章",
            "较新",
            "较早",
            "按日期",
            "1 篇文章",
            "%s 篇文章",
            "%s 篇文章，以下是最新的 %s 篇",
            "这里还没有文章。",
            "这里没有页面。");

    private static final Messages TRADITIONAL = new Messages(
            "彙整",
            "標籤",
            "分類",
            "訂閱",
            "全部文章",
            "較新",
            "較舊",
            "依日期",
            "1 篇文章",
            "%s 篇文章",
            "%s 篇文章，以下是最新的 %s 篇",
            "這裡還沒有文章。",
            "這裡沒有頁面。");

    private static final Messages JAPANESE = new Messages(
            "アーカイブ",
            "タグ",
            "カテゴリー",
            "フィード",
            "すべての記事",
            "新しい記事",
            "古い記事",
            "日付別",
            "1 件の記事",
            "%s 件の記事",
            "%s 件の記事のうち、新しい %s 件",
            "まだ記事がありません。",
            "ページが見つかりません。");

    /** Regions that write Chinese in the traditional script unless the language tag names a script. */
    private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

    /** The texts in a language; English where there are none in it, or where no language is given. */
    static Messages of(Optional<String> language) {
        Locale locale = Locale.forLanguageTag(language.orElse(""));
        return switch (locale.getLanguage()) {
            case "zh" -> isTraditional(locale) ? TRADITIONAL : SIMPLIFIED;
            case "ja" -> JAPANESE;
            default -> ENGLISH;
        };
    }

    private static boolean isTraditional(Locale locale) {
        return locale.getScript().isEmpty()
                ? TRADITIONAL_REGIONS.contains(locale.getCountry())
                : locale.getScript().equals("Hant");
    }

    /** Says how many posts there are and, where not all are shown, how many are. */
    String count(int all, int shown) {
        if (all > shown) {
            return newest.formatted(all, shown);
        }
        return switch (all) {
            case 0 -> nothing;
            case 1 -> onePost;
            default -> posts.formatted(all);
        };
    }
}
