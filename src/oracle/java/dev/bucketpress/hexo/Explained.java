package dev.bucketpress.hexo;

import dev.bucketpress.hexo.ComparedPost.Difference;
import dev.bucketpress.hexo.ComparedPost.Field;
import dev.bucketpress.post.Unpublished;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each way in which Bucketpress is not Hexo on purpose, or in which nobody can foretell Hexo. */
enum Explained {
    HEXO_LEAVES_OUT_WHAT_IS_NOT_YAML((post, difference) ->
            isPublishedHereAlone(difference) && post.keys().isEmpty()),
    HEXO_FAILS_ON_A_PERMALINK_THAT_IS_A_NUMBER((post, difference) -> isPublishedHereAlone(difference)
            && post.key("permalink").filter(value -> !isText(value)).isPresent()),
    A_DRAFT_IS_ONE_OUTSIDE_ITS_FOLDER_TOO(
            (post, difference) -> difference.field() == Field.PUBLISHED && post.ours() instanceof Unpublished),
    WHAT_IS_NO_DATE_IS_A_PROBLEM((post, difference) -> post.problem().contains("is not a date")),
    A_MAPPING_IS_NO_TAG((post, difference) -> post.problem().contains("is a mapping")),
    A_VARIABLE_WITHOUT_A_VALUE_IS_A_PROBLEM((post, difference) -> post.problem().contains("does not have")),
    AN_EMPTY_PIECE_OF_A_URL_IS_A_PROBLEM((post, difference) -> post.problem().contains("can stand in a URL")),

    WITHOUT_A_TITLE_THE_FILES_NAME_IS_ONE((post, difference) ->
            difference.field() == Field.TITLE && difference.hexo().isEmpty()),
    TITLES_ARE_AS_WRITTEN((post, difference) -> difference.field() == Field.TITLE
            && post.key("title").filter(title -> !isText(title)).isPresent()),
    TAGS_AND_CATEGORIES_ARE_AS_WRITTEN((post, difference) -> difference.field() == Field.TAGS
                    && sameButForNumbers(post.tags(), post.hexo().orElseThrow().tags())
            || difference.field() == Field.CATEGORIES
                    && sameButForNumbers(post.categoryNames(), post.hexoCategoryNames())),

    A_DATE_IS_THE_INSTANT_IT_SAYS((post, difference) ->
            difference.field() == Field.DATE && post.writtenDate().matches(".*(Z|[+-]\\d{2}:?\\d{2})")),
    A_DAY_BETWEEN_QUOTES_IS_THAT_DAY((post, difference) ->
            difference.field() == Field.DATE && post.writtenDate().matches("date: '\\d{4}-\\d{2}-\\d{2}'")),
    WITHOUT_A_DATE_THE_FILES_NAME_OR_FIRST_PUBLICATION_HAS_ONE((post, difference) ->
            difference.field() == Field.DATE && post.writtenDate().matches("(?:date:)?")),
    A_URL_IS_OF_THAT_DATE(
            (post, difference) -> difference.field() == Field.URL && post.differsIn(Field.DATE) && post.hasDateInUrl()),
    A_MACHINES_ZONE_MOVES_NO_URL((post, difference) -> difference.field() == Field.URL
            && !post.machine().equals(post.config().timezone().orElse(post.machine()))
            && post.hasDateInUrl()),

    A_URL_THAT_IS_NO_FILES_IS_A_FOLDERS((post, difference) ->
            difference.field() == Field.URL && difference.ours().equals(difference.hexo() + "/")),
    URLNAME_FALLS_BACK((post, difference) -> difference.field() == Field.URL
            && post.patternHas("urlname")
            && List.of("undefined", "null").stream().anyMatch(difference.hexo()::contains)),
    A_NAME_IN_A_URL_IS_AS_WRITTEN((post, difference) -> difference.field() == Field.URL
            && (post.patternHas("category") && post.differsIn(Field.CATEGORIES)
                    || post.patternHas("post_title") && post.differsIn(Field.TITLE)
                    || Stream.of("urlname", "abbrlink", "id", "lang")
                            .filter(post::patternHas)
                            .flatMap(name -> post.key(name).stream())
                            .anyMatch(value -> !isText(value)))),
    CATEGORIES_ARE_NOT_RENAMED((post, difference) -> difference.field() == Field.URL
            && post.patternHas("category")
            && !(post.config().categoryMap().isEmpty()
                    && post.config().filenameCase().equals("0"))),
    A_FILES_NAME_IS_NOT_TAKEN_APART((post, difference) ->
            difference.field() == Field.URL && !post.config().newPostName().equals(":title.md")),
    HEXO_MAKES_IDS_BY_CHANCE((post, difference) -> difference.field() == Field.MODEL
            && post.patternHas("id")
            && difference.hexo().contains("/cuid"));

    private final BiPredicate<ComparedPost, Difference> rule;

    Explained(BiPredicate<ComparedPost, Difference> rule) {
        this.rule = rule;
    }

    boolean explains(ComparedPost post, Difference difference) {
        return rule.test(post, difference);
    }

    private static boolean isPublishedHereAlone(Difference difference) {
        return difference.field() == Field.PUBLISHED && difference.hexo().equals("no");
    }

    private static boolean sameButForNumbers(Set<String> ours, Set<String> hexo) {
        return asNumbers(ours).equals(asNumbers(hexo));
    }

    private static Set<String> asNumbers(Set<String> labels) {
        return labels.stream()
                .map(label -> JsScalars.plain(label).string())
                .filter(label -> !label.equals("null"))
                .collect(Collectors.toSet());
    }

    private static boolean isText(JsValue value) {
        return value instanceof JsValue.Scalar scalar && scalar.type() == JsValue.Scalar.Type.STRING;
    }
}
