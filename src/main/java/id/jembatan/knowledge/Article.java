package id.jembatan.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the library says to one matter, sent word for word.
 *
 * @param id permanent, lower case with hyphens, such as {@code paspor-biaya}; people can type it
 * @param title as a heading
 * @param button as a button, at most 32 characters
 * @param version grows by one with every change of what it says
 * @param stage where in the way of a migrant it belongs, such as {@code dokumen}
 * @param owner the desk that answers for it
 * @param audience for whom, such as {@code cpmi}, {@code keluarga}
 * @param countries for which countries it holds; {@code semua} for every one
 * @param questions the ways people ask for it; the first is the canonical one
 * @param negatives questions that must not find it
 * @param related ids of articles that go with it
 * @param sources at least one
 * @param compiled the day it was held against its sources
 * @param verified by an officer; empty until one did
 * @param expires the last day on which it may be shown
 * @param body what it says to everybody
 * @param variants what it says instead to those in one situation, in the order of the file; may be empty
 */
public record Article(
        String id,
        String title,
        String button,
        Status status,
        int version,
        String stage,
        String owner,
        List<String> audience,
        List<String> countries,
        List<Phrasing> questions,
        List<String> negatives,
        List<String> related,
        List<Source> sources,
        LocalDate compiled,
        Optional<Verified> verified,
        LocalDate expires,
        Risk risk,
        Body body,
        List<Variant> variants) {

    public enum Status {
        DRAFT,
        LIVE,
        /** Live in its file, but a law it rests on was revoked; never written in a file. */
        REVIEW,
        WITHDRAWN
    }

    /** How much harm a wrong answer does. */
    public enum Risk {
        LOW,
        MEDIUM,
        HIGH
    }

    /** @param language {@code id}, {@code jv} or {@code mad} */
    public record Phrasing(String text, String language) {}

    /** @param by the agency whose officer checked it, never a person's name */
    public record Verified(LocalDate date, String by) {}

    /**
     * @param brief the direct answer, one or two sentences
     * @param steps in order; may be empty
     * @param warning may be empty
     * @param where where to go or whom to ask; may be empty
     */
    public record Body(String brief, List<String> steps, String warning, String where) {
        public Body {
            steps = List.copyOf(steps);
        }
    }

    public Article {
        audience = List.copyOf(audience);
        countries = List.copyOf(countries);
        questions = List.copyOf(questions);
        negatives = List.copyOf(negatives);
        related = List.copyOf(related);
        sources = List.copyOf(sources);
        variants = List.copyOf(variants);
    }

    /** Whether it may be answered with on this day. */
    public boolean inForce(LocalDate today) {
        return status == Status.LIVE && !today.isAfter(expires);
    }

    /** The same under review, where it was live. */
    Article reviewed() {
        return status == Status.LIVE ? copy(Status.REVIEW, questions, negatives) : this;
    }

    /** The same, asked for in these ways. */
    public Article askedBy(List<Phrasing> others) {
        return copy(status, others, negatives);
    }

    /** The same, as if nothing were said of what must not find it. */
    public Article withoutNegatives() {
        return copy(status, questions, List.of());
    }

    private Article copy(Status status, List<Phrasing> questions, List<String> negatives) {
        return new Article(
                id, title, button, status, version, stage, owner, audience, countries, questions, negatives, related,
                sources, compiled, verified, expires, risk, body, variants);
    }

    /** Which of its texts is for a person, or what must be asked first. */
    public Suited suited(Circumstances told) {
        return Suited.of(this, told);
    }

    /** What it says, to everybody first, then to those in one situation. */
    public Stream<Suited.Text> texts() {
        return Stream.concat(
                Stream.of(new Suited.Text(body, List.of())),
                variants.stream().map(variant -> new Suited.Text(variant.body(), variant.when())));
    }

    /** The newest day any of its sources speaks of; empty where none has a date. */
    public Optional<LocalDate> newestSource() {
        return sources.stream()
                .flatMap(source -> source.date().stream())
                .map(Source.When::latest)
                .max(LocalDate::compareTo);
    }
}
