package id.jembatan.knowledge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Where an article has a fact from.
 *
 * @param law such as {@code PP 45/2024}; empty where no law stands behind it
 * @param article within the law, such as {@code Ps 5 ayat 1}; may be empty
 * @param title of the page, paper or announcement
 * @param date when it said so; empty where nobody knows
 * @param confidence how far we trust it
 */
public record Source(String law, String article, String title, Optional<When> date, Confidence confidence) {
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /**
     * A day as exactly as it is known.
     *
     * @param month 1 to 12, 0 where only the year is known
     * @param day 1 to 31, 0 where only the month is known
     */
    public record When(int year, int month, int day) {
        /** The last day it can mean. */
        public LocalDate latest() {
            if (month == 0) {
                return LocalDate.of(year, 12, 31);
            }
            return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
        }
    }
}
