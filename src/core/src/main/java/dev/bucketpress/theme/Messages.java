package dev.bucketpress.theme;

import io.quarkus.qute.TemplateData;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the site's pages say by themselves, in one language.
 *
 * @param allPosts the way from the newest posts to all of them
 * @param newer what is newer than what is shown
 * @param older what is older than what is shown
 * @param byDate above the periods that a list falls into
 * @param onePost how many posts there are, where it is one
 * @param posts how many there are, with the number as {@code %s}
 * @param newest of how many posts the newest are shown, and how many those are
 * @param nothing where no post is to be shown
 * @param missing where there is no page
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

    /** Where Chinese is written in the traditional script unless the tag says otherwise. */
    private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

    /** The words of a language, or English ones where it has none or nobody says. */
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

    /** How many posts there are, and of how many of them the newest are shown. */
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
