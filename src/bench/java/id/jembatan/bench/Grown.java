package id.jembatan.bench;

import id.jembatan.knowledge.Article;
import id.jembatan.knowledge.Article.Body;
import id.jembatan.knowledge.Article.Phrasing;
import id.jembatan.knowledge.Variant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A library of any size, grown from a real one: copies with ids of their own, in which some words are others of the same library and
 * a few are new, as every matter brings words that no other has. The same every time.
 */
final class Grown {
    private static final int SEED = 12;
    /** Of a hundred different words of a copy. */
    private static final int NEW = 4;

    private static final int OTHER = 20;
    private static final int SHORTEST_NEW = 2;
    private static final int LONGEST_NEW = 4;
    private static final String CONSONANTS = "bcdgjklmnprstwy";
    private static final String VOWELS = "aiueo";

    private final Random random = new Random(SEED);
    private final List<String> vocabulary;

    private Grown(List<Article> seeds) {
        vocabulary = seeds.stream()
                .flatMap(article -> article.questions().stream())
                .flatMap(phrasing -> List.of(phrasing.text().split(" ")).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** @return {@code size} articles; the seeds first */
    static List<Article> from(Collection<Article> articles, int size) {
        var seeds =
                articles.stream().sorted(Comparator.comparing(Article::id)).toList();
        var grown = new Grown(seeds);
        var all = new ArrayList<>(seeds.subList(0, Math.min(size, seeds.size())));
        while (all.size() < size) {
            all.add(grown.copy(seeds.get(all.size() % seeds.size()), all.size()));
        }
        return all;
    }

    private Article copy(Article seed, int number) {
        var changed = new HashMap<String, String>();
        return new Article(
                seed.id() + '-' + number,
                changed(seed.title(), changed),
                seed.button(),
                seed.status(),
                seed.version(),
                seed.stage(),
                seed.owner(),
                seed.audience(),
                seed.countries(),
                seed.questions().stream()
                        .map(phrasing -> new Phrasing(changed(phrasing.text(), changed), phrasing.language()))
                        .toList(),
                seed.negatives().stream().map(text -> changed(text, changed)).toList(),
                seed.related(),
                seed.sources(),
                seed.compiled(),
                seed.verified(),
                seed.expires(),
                seed.risk(),
                changed(seed.body(), changed),
                seed.variants().stream()
                        .map(variant -> new Variant(variant.when(), changed(variant.body(), changed)))
                        .toList());
    }

    private Body changed(Body body, Map<String, String> changed) {
        return new Body(
                changed(body.brief(), changed),
                body.steps().stream().map(step -> changed(step, changed)).toList(),
                changed(body.warning(), changed),
                changed(body.where(), changed));
    }

    /** @param changed what each word of the article became, which it stays */
    private String changed(String text, Map<String, String> changed) {
        return List.of(text.split(" ")).stream()
                .map(word -> changed.computeIfAbsent(word, this::changed))
                .collect(Collectors.joining(" "));
    }

    private String changed(String word) {
        int chance = random.nextInt(100);
        if (chance < NEW) {
            return fresh();
        }
        return chance < NEW + OTHER ? vocabulary.get(random.nextInt(vocabulary.size())) : word;
    }

    /** Sounds like a word, and is none. */
    private String fresh() {
        var word = new StringBuilder();
        int syllables = random.nextInt(SHORTEST_NEW, LONGEST_NEW + 1);
        for (int i = 0; i < syllables; i++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                .toString();
    }
}
