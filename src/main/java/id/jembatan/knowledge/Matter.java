package id.jembatan.knowledge;

import java.util.List;

/**
 * A kind of matter that people bring to officers.
 *
 * @param id such as {@code paspor}
 * @param button at most 32 characters
 * @param desk whose it is
 * @param with desks that work on it too
 * @param sensitive whether colleagues of the owner may not read along
 */
public record Matter(String id, String button, String desk, List<String> with, boolean sensitive) {
    public Matter {
        with = List.copyOf(with);
    }
}
