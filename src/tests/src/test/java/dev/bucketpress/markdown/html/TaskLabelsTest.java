package dev.bucketpress.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskLabelsTest {

    private static final String BOX = "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled>&nbsp;";

    @Test
    void theWordsOfATaskAreTheLabelOfItsCheckbox() {
        assertThat(html("- [ ] *buy* [milk](https://a.example/)"))
                .contains("<li class=\"task-list-item\"><label>" + BOX + "<em>buy</em> <a href=");
    }

    @Test
    void whatIsBelowTheTaskIsNotInItsLabel() {
        assertThat(html("- [ ] a\n  - [ ] b"))
                .contains("<label>" + BOX + "a\n</label><ul>", "<label>" + BOX + "b</label></li>");
    }

    @Test
    void aLooseTaskHasItsLabelInItsParagraph() {
        assertThat(html("- [ ] a\n\n- [ ] b")).contains("<p><label>" + BOX + "a</label></p>");
    }

    @Test
    void checkboxesThatAuthorsWriteHaveLabelsToo() {
        assertThat(html("<p><input type=checkbox readonly> a<br><input type=checkbox> b</p>"))
                .isEqualTo("<p><label><input type=\"checkbox\" disabled> a</label><br>"
                        + "<label><input type=\"checkbox\" disabled> b</label></p>");
    }

    private static String html(String body) {
        return ((RenderedBody) new Markdown(HtmlPolicy.SAFE).render(body, Optional.empty(), LinkResolver.NONE))
                .html()
                .strip();
    }
}
