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
 * @param told how much the words tell that the question and that phrasing share, as a whole: 0.5 where it is as much as one
 *     word that no article uses
 * @param named share of the title's words that the question has, without those that only say which side is asked
 * @param foreign share of the question's words of our field that the article does not have anywhere
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
        double told,
        double named,
        double foreign,
        double lead,
        double unknown,
        double corrected,
        double field,
        double vetoed) {

    /** A lead beyond this says no more: whatever stands first in an empty field leads by far. */
    private static final double LEAD_THAT_COUNTS = 0.6;

    /**
     * That the article answers the question, 0 to 1: a logistic sum, fitted on libraries of 14 and 32 articles: on every
     * third of their phrasings, asked while left out of the library, on their negatives, and on two thirds of our own
     * questions. The signs were fixed beforehand, so that more of what speaks for an article never makes it less likely.
     */
    double confidence() {
        if (vetoed > 0) {
            return 0;
        }
        double both = asked + phrasing == 0 ? 0 : 2 * asked * phrasing / (asked + phrasing);
        double sum = -3.96
                + 0.51 * asked
                + 1.28 * phrasing
                + 1.68 * both
                + 1.06 * covered
                + 0.55 * told
                + 1.95 * named
                - 1.63 * foreign
                + 2.58 * Math.min(lead, LEAD_THAT_COUNTS)
                - 0.10 * unknown;
        return 1 / (1 + Math.exp(-sum));
    }

    /** By name, in the order of the components. */
    Map<String, Double> byName() {
        Map<String, Double> byName = new LinkedHashMap<>();
        byName.put("asked", asked);
        byName.put("phrasing", phrasing);
        byName.put("covered", covered);
        byName.put("told", told);
        byName.put("named", named);
        byName.put("foreign", foreign);
        byName.put("lead", lead);
        byName.put("unknown", unknown);
        byName.put("corrected", corrected);
        byName.put("field", field);
        byName.put("vetoed", vetoed);
        return byName;
    }
}
