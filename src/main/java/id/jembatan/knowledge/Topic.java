package id.jembatan.knowledge;

import java.util.List;

/**
 * A subject of the menu.
 *
 * @param id such as {@code dokumen-paspor}
 * @param button at most 32 characters
 * @param articles ids, in the order shown
 */
public record Topic(String id, String button, List<String> articles) {
    public Topic {
        articles = List.copyOf(articles);
    }
}
