package id.jembatan.knowledge;

import id.jembatan.files.Problem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Holds the days in an article's front matter against each other and against today. */
record Dates(LocalDate today, Consumer<Problem> problems) {
    /** An article that expires within so many days is announced. */
    private static final int SOON_DAYS = 30;

    private static final int MOST_DAYS = 365;
    private static final int MOST_DAYS_AT_RISK = 180;

    void check(Article article, Fields fields) {
        if (article.compiled().isAfter(today)) {
            // a warning, because a machine whose clock is behind must start all the same
            warn(fields, "compiled", "date.future", "compiled", article.compiled(), today);
        }
        article.verified().ifPresent(verified -> checkVerified(verified.date(), article.compiled(), fields));
        if (!article.expires().isAfter(article.compiled())) {
            fields.report("expires", "date.order", article.expires(), article.compiled());
        } else {
            checkSpan(article, fields);
        }
    }

    private void checkVerified(LocalDate verified, LocalDate compiled, Fields fields) {
        if (verified.isAfter(today)) {
            fields.report("verified", "date.future", "verified", verified, today);
        } else if (verified.isBefore(compiled)) {
            fields.report("verified", "date.verified", verified, compiled);
        }
    }

    private void checkSpan(Article article, Fields fields) {
        boolean known =
                !article.compiled().equals(LocalDate.MIN) && !article.expires().equals(LocalDate.MAX);
        int most = article.risk() == Article.Risk.HIGH ? MOST_DAYS_AT_RISK : MOST_DAYS;
        if (known && article.expires().isAfter(article.compiled().plusDays(most))) {
            fields.report(
                    "expires", "date.far", article.expires(), article.compiled().plusDays(most), most);
        } else if (article.status() == Article.Status.LIVE) {
            warnOfExpiry(article, fields);
        }
    }

    private void warnOfExpiry(Article article, Fields fields) {
        long days = ChronoUnit.DAYS.between(today, article.expires());
        if (days < 0) {
            warn(fields, "expires", "date.past", article.expires());
        } else if (days <= SOON_DAYS) {
            warn(fields, "expires", "date.soon", article.expires(), days);
        }
    }

    private void warn(Fields fields, String key, String what, Object... arguments) {
        problems.accept(Problem.warning(fields.file(), fields.line(key), what, arguments));
    }
}
