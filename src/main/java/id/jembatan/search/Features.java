package id.jembatan.search;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What speaks for one article as the answer to one question, each 0 to 1 unless said otherwise. The first three compare words
 * by how much they tell: a word that nobody knows tells most.
 *
 * @param asked share of the question that the article's nearest phrasing has
 * @param phrasing share of that phrasing that the question has
 * @param covered share of the question that the article has anywhere in its title, phrasings and text
 * @param lead how far it is ahead of the next article, as a share of its own score; behind the first one: minus the share that
 *     it lacks, so -1 to 1
 * @param unknown share of the question's words that neither the library nor a word list knows
 * @param corrected share of the question's words that had to be corrected
 * @param field share of the question's words that belong to our field
 * @param vetoed 1 where one of the questions that must not find the article is nearer than its own phrasings, else 0
 */
record Features(
        double asked,
        double phrasing,
        double covered,
        double lead,
        double unknown,
        double corrected,
        double field,
        double vetoed) {

    /** That the article answers the question, 0 to 1. */
    double confidence() {
        if (vetoed > 0) {
            return 0;
        }
        double sum = -2.2 + 2.0 * asked + 1.5 * phrasing + 1.5 * covered + 2.0 * lead - 1.0 * unknown;
        return 1 / (1 + Math.exp(-sum));
    }

    /** By name, in the order of the components. */
    Map<String, Double> byName() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("asked", asked);
        named.put("phrasing", phrasing);
        named.put("covered", covered);
        named.put("lead", lead);
        named.put("unknown", unknown);
        named.put("corrected", corrected);
        named.put("field", field);
        named.put("vetoed", vetoed);
        return named;
    }
}
