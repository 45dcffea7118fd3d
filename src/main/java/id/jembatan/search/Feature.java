package id.jembatan.search;

import java.util.Locale;

/**
 * What speaks for or against one article as the answer to one question; 0 to 1 unless said otherwise. Words are compared by how
 * much they tell: a word that nobody knows tells most.
 */
public enum Feature {
    /** Lucene's score beside that of the best. */
    INDEX,
    /** How far the nearest phrasing and the question cover each other: the harmonic mean of the next two. */
    NEAREST,
    /** Share of the question that the nearest phrasing has. */
    ASKED,
    /** Share of the nearest phrasing that the question has. */
    PHRASING,
    /** As {@link #NEAREST}, for the article's second phrasing. */
    SECOND,
    /** How much more its phrasings use the question's pairs of words than all phrasings do; above 0, rarely above 3. */
    PAIRS,
    /** The same for pieces of words, of three and four letters. */
    LETTERS,
    /** How much it sounds like its phrasings, as learned from all phrasings; 0 or more, rarely above 2. */
    LEARNED,
    /** Share of the title's words that the question has, without those that only say which side is asked. */
    NAMED,
    /** Share of the question that the article has anywhere in its title, phrasings and text. */
    COVERED,
    /** Share of the question's words of our field that the article does not have anywhere. */
    FOREIGN,
    /** How far one of the questions that must not find the article and the question cover each other. */
    NEGATIVE,
    /** 1 where the article is for a country that the question names. */
    COUNTRY,
    /** 1 where it is for other countries than those the question names. */
    ELSEWHERE,
    /** Its share among all that were found, by how well they rank. */
    SHARE,
    /** How far its share is ahead of the next article's; behind the first one: minus what it lacks, so -1 to 1. */
    LEAD,
    /** How much the words that it shares with its nearest phrasing tell: 0.5 where as much as one that no article uses. */
    TOLD,
    /** Share of the question's words that neither the library nor a word list knows. */
    UNKNOWN,
    /** Share of the question's words that had to be corrected. */
    CORRECTED,
    /** Share of the question's words that belong to our field. */
    FIELD,
    /** 1 where any word of the question belongs to our field. */
    OURS,
    /** How long the question is: 0.5 at ten words that say something. */
    LENGTH,
    /** How likely the question is of another field, as learned from lessons. */
    OTHER,
    /** How likely it is about one person's papers or quarrel, as learned from lessons. */
    PERSONAL,
    /** How far one of the lessons of other fields and the question cover each other. */
    STRANGE;

    /** As weights and explanations call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
