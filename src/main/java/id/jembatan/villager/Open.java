package id.jembatan.villager;

import id.jembatan.chat.Button;
import id.jembatan.chat.Call;
import id.jembatan.chat.Content;
import id.jembatan.chat.Due;
import id.jembatan.chat.Incoming;
import id.jembatan.chat.Keys;
import id.jembatan.chat.Outgoing;
import id.jembatan.chat.Texts;
import id.jembatan.config.Config;
import id.jembatan.consult.Asked;
import id.jembatan.consult.Code;
import id.jembatan.consult.Consultation;
import id.jembatan.consult.Consultation.Priority;
import id.jembatan.consult.Opening;
import id.jembatan.consult.WorkingTime;
import id.jembatan.knowledge.Library;
import id.jembatan.knowledge.Matter;
import id.jembatan.people.People;
import id.jembatan.people.Person;
import id.jembatan.store.Tx;
import id.jembatan.talk.Flow;
import id.jembatan.talk.Start;
import id.jembatan.talk.Step;
import id.jembatan.talk.Turn;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Opens a consultation: consent the first time, the kind of matter, the question where none was asked yet, the code. */
public final class Open implements Flow {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

    /**
     * The steps of opening. Each knows the inbox rows of what was asked (none where nothing was) and the article that did not
     * settle it (empty where none).
     */
    public sealed interface Form extends Step {
        record Consent(List<Long> asked, String article) implements Form {}

        record ChooseMatter(List<Long> asked, String article) implements Form {}

        record Describe(String matter, String article) implements Form {}
    }

    private final Supplier<Library> library;
    private final Texts texts;
    private final People people;
    private final Opening opening;
    private final Asked asked;
    private final Config.Consultation settings;
    private final InstantSource clock;
    private final ZoneId zone;

    public Open(
            Supplier<Library> library,
            Texts texts,
            People people,
            Opening opening,
            Asked asked,
            Config.Consultation settings,
            InstantSource clock,
            ZoneId zone) {
        this.library = library;
        this.texts = texts;
        this.people = people;
        this.opening = opening;
        this.asked = asked;
        this.settings = settings;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "open";
    }

    @Override
    public List<Start> starts() {
        return Stream.<Start>concat(
                        Stream.<Start>of(
                                new Start.Typed("petugas"),
                                new Start.Pressed("o"),
                                new Start.Pressed("oc"),
                                new Start.Pressed("om"),
                                new Start.Pressed("ox")),
                        words().map(word -> new Start.Word(word, "o")))
                .toList();
    }

    private Stream<String> words() {
        return Arrays.stream(texts.say("button.officer.typed").split("\\|"));
    }

    @Override
    public Optional<Class<? extends Step>> steps() {
        return Optional.of(Form.class);
    }

    @Override
    public Turn take(Incoming in, Person who, Optional<Step> step) {
        var press = in.press();
        if (press.isPresent() && press.get().name().equals("o")) {
            return pressed(in, press.get(), who);
        }
        boolean named = in.replyTo().isEmpty() && words().anyMatch(in.words().strip()::equalsIgnoreCase);
        if (named || in.command().isPresent()) {
            return begin(List.of(), "", who);
        }
        if (press.isPresent() && press.get().name().equals("ox")) {
            return Turn.done(say(who, "home.cancelled"));
        }
        if (step.isEmpty()) { // a button of a form that is over
            return Turn.brief(in, who, texts.say("button.old"));
        }
        return switch ((Form) step.get()) {
            case Form.Consent form ->
                press.filter(call -> call.name().equals("oc"))
                        .map(call -> consent(form, who))
                        .orElseGet(() -> askConsent(form, who));
            case Form.ChooseMatter form ->
                matter(in).map(matter -> chosen(in, form, matter, who)).orElseGet(() -> askMatter(form, who));
            case Form.Describe form -> describe(in, form, who);
        };
    }

    /** One press opens one consultation: where these words are in one already, its code is said. */
    private Turn pressed(Incoming in, Call press, Person who) {
        var rows = rows(press.argument(0));
        var sent = sent(in, rows);
        if (sent.isPresent()) {
            return Turn.done(Outgoing.say(who.chat(), texts.say("open.already", "code", sent.get())));
        }
        var form = begin(rows, press.argument(1), who);
        long version = press.number(2); // of the article that was voted down
        return version < 0
                ? form
                : new Turn.Change(tx -> {
                    Feedback.OFFICER.save(tx, press.argument(1), version, clock.instant());
                    return form;
                });
    }

    /** As a button brought them back, so perhaps forged. */
    private static List<Long> rows(String argument) {
        return Arrays.stream(argument.split(","))
                .filter(row -> row.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .toList();
    }

    private Optional<Code> sent(Incoming in, List<Long> rows) {
        return rows.stream()
                .flatMap(row -> asked.in(in.chat(), row).stream())
                .flatMap(question -> opening.holding(question).stream())
                .findFirst();
    }

    private Turn.Say begin(List<Long> questions, String article, Person who) {
        return who.consented()
                ? askMatter(new Form.ChooseMatter(questions, article), who)
                : askConsent(new Form.Consent(questions, article), who);
    }

    private Turn.Say askConsent(Form.Consent form, Person who) {
        var keys = Keys.column(
                new Button(texts.say("open.agree"), Call.data("oc")),
                new Button(texts.say("button.cancel"), Call.data("ox")));
        return Turn.wait(form, Outgoing.say(who.chat(), texts.say("open.consent", "who", seen(who)), keys));
    }

    private Turn consent(Form.Consent form, Person who) {
        return new Turn.Change(tx -> {
            people.consent(tx, who, clock.instant());
            return askMatter(new Form.ChooseMatter(form.asked(), form.article()), who);
        });
    }

    private Turn.Say askMatter(Form.ChooseMatter form, Person who) {
        var buttons = new ArrayList<Button>();
        for (var matter : library.get().matters()) {
            buttons.add(new Button(matter.button(), Call.data("om", matter.id())));
        }
        buttons.add(new Button(texts.say("button.cancel"), Call.data("ox")));
        var keys = Keys.column(buttons.toArray(Button[]::new));
        return Turn.wait(form, Outgoing.say(who.chat(), texts.say("open.matter", "who", seen(who)), keys));
    }

    /** What officers see of a person. */
    private String seen(Person who) {
        return village(who).map(place -> who.pseudonym() + ", " + place).orElseGet(who::pseudonym);
    }

    private Optional<String> village(Person who) {
        return people.villageOf(who)
                .flatMap(id -> library.get().village(id))
                .map(village -> village.name() + " (" + village.district() + ")");
    }

    /** The matter pressed, or typed as its number or name. */
    private Optional<Matter> matter(Incoming in) {
        var press = in.press();
        if (press.isPresent()) {
            return press.get().name().equals("om")
                    ? library.get().matter(press.get().argument(0))
                    : Optional.empty();
        }
        var matters = library.get().matters();
        String typed = in.words().strip();
        for (int i = 0; i < matters.size(); i++) {
            if (typed.equals(Integer.toString(i + 1))
                    || typed.equalsIgnoreCase(matters.get(i).button())) {
                return Optional.of(matters.get(i));
            }
        }
        return Optional.empty();
    }

    private Turn chosen(Incoming in, Form.ChooseMatter form, Matter matter, Person who) {
        var questions = form.asked().stream()
                .flatMap(row -> asked.in(in.chat(), row).stream())
                .toList();
        if (questions.isEmpty()) {
            return askQuestion(new Form.Describe(matter.id(), form.article()), who);
        }
        return new Turn.Change(tx -> open(tx, in, matter, questions, form.article(), who));
    }

    private Turn.Say askQuestion(Form.Describe form, Person who) {
        return Turn.wait(form, say(who, "open.describe"));
    }

    private Turn describe(Incoming in, Form.Describe form, Person who) {
        boolean written = in.content() instanceof Content.Text || in.content() instanceof Content.File;
        var matter = library.get().matter(form.matter());
        if (!written || matter.isEmpty()) {
            return askQuestion(form, who);
        }
        return new Turn.Change(tx -> open(tx, in, matter.get(), List.of(in), form.article(), who));
    }

    private Turn.Say open(Tx tx, Incoming in, Matter matter, List<Incoming> questions, String article, Person who) {
        var shown = library.get()
                .article(article)
                .map(given -> given.title() + " (" + given.id() + " v" + given.version() + ")");
        var opened = opening.open(tx, in.id(), who, matter, Priority.NORMAL, questions.getFirst(), shown);
        village(who)
                .ifPresent(place -> opening.note(tx, opened.consultation(), texts.say("open.village", "place", place)));
        for (var more : questions.subList(1, questions.size())) {
            opening.add(tx, opened.consultation(), who, more, Optional.empty());
        }
        var words = new ArrayList<Due>();
        words.add(Due.about(opened.consultation().id(), Outgoing.say(who.chat(), promise(opened.consultation()))));
        words.addAll(opened.cards());
        return new Turn.Say(Optional.empty(), words);
    }

    private String promise(Consultation opened) {
        var desk = library.get().desk(opened.desk()).orElseThrow();
        var due = WorkingTime.after(
                        opened.openedAt(),
                        settings.takeWithin(),
                        desk,
                        library.get().holidays(),
                        zone)
                .atZone(zone);
        String day = texts.say("day." + due.getDayOfWeek().getValue());
        return texts.say("open.sent", "code", opened.code(), "desk", desk.name(), "day", day, "time", TIME.format(due));
    }

    private Outgoing say(Person who, String key) {
        return Outgoing.say(who.chat(), texts.say(key));
    }
}
