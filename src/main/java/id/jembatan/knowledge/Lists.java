package id.jembatan.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the small files around the articles: contacts, desks, matters, topics, laws. */
final class Lists {
    private static final Map<String, Contact.Show> SHOWS =
            Map.of("tampil", Contact.Show.SHOW, "konfirmasi", Contact.Show.CONFIRM, "jangan", Contact.Show.NEVER);
    private static final Map<String, Law.Status> LAWS =
            Map.of("berlaku", Law.Status.IN_FORCE, "diubah", Law.Status.AMENDED, "dicabut", Law.Status.REVOKED);
    private static final List<String> DAYS = List.of("sen", "sel", "rab", "kam", "jum", "sab", "min");
    private static final Pattern SPAN = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    private Lists() {}

    static List<Entry<Contact>> contacts(Folder folder) {
        var contacts = new ArrayList<Entry<Contact>>();
        for (var file : folder.files("contacts", ".yaml")) {
            folder.items(file).forEach(fields -> contacts.add(contact(fields)));
        }
        return contacts;
    }

    static List<Entry<Desk>> desks(Folder folder) {
        var desks = new ArrayList<Entry<Desk>>();
        for (var file : folder.files("desks", ".yaml")) {
            folder.text(file)
                    .flatMap(text -> folder.mapping(file, text, 1))
                    .ifPresent(fields -> desks.add(desk(fields)));
        }
        return desks;
    }

    static List<Entry<Matter>> matters(Folder folder) {
        return folder.items("matters.yaml").stream().map(Lists::matter).toList();
    }

    static List<Entry<Topic>> topics(Folder folder) {
        return folder.items("topics.yaml").stream().map(Lists::topic).toList();
    }

    static List<Entry<Law>> laws(Folder folder) {
        return folder.items("sources.yaml").stream().map(Lists::law).toList();
    }

    /** What articles may differ by; an absent file is none. */
    static List<Entry<Slot>> slots(Folder folder) {
        return folder.has("slots.yaml")
                ? folder.items("slots.yaml").stream().map(Lists::slot).toList()
                : List.of();
    }

    /** Villages with a link of their own; an absent file is none. */
    static List<Entry<Village>> villages(Folder folder) {
        return folder.has("villages.yaml")
                ? folder.items("villages.yaml").stream().map(Lists::village).toList()
                : List.of();
    }

    private static Entry<Village> village(Fields fields) {
        String id = fields.id("id");
        var village = new Village(id, fields.text("name"), fields.text("district"));
        fields.done();
        return new Entry<>(id, village, fields);
    }

    private static Entry<Slot> slot(Fields fields) {
        String id = fields.id("id");
        var both = fields.has("both") ? fields.texts("both") : List.<String>of();
        var each = fields.each("cases");
        var slot = new Slot(
                id,
                fields.text("question"),
                each.stream().map(one -> caseOf(id, one)).toList());
        fields.done();
        checkSigns(slot, each, both);
        return new Entry<>(id, slot, fields);
    }

    /** @param both signs that are meant to stand in more than one case */
    private static void checkSigns(Slot slot, List<Fields> each, List<String> both) {
        var seen = new HashMap<String, String>();
        for (int place = 0; place < slot.cases().size(); place++) {
            var one = slot.cases().get(place);
            for (String sign : one.signs()) {
                var earlier = seen.putIfAbsent(sign, one.id());
                if (earlier != null && !sign.isEmpty() && !both.contains(sign)) {
                    each.get(place).report("signs", "slot.sign", sign, earlier);
                }
            }
        }
    }

    private static Slot.Case caseOf(String slot, Fields fields) {
        var one = new Slot.Case(slot, fields.id("id"), fields.button("button"), fields.texts("signs"));
        fields.done();
        if (one.id().equals(Slot.OTHER)) {
            fields.report("id", "slot.other", one.id());
        }
        return one;
    }

    private static Entry<Law> law(Fields fields) {
        var law = new Law(
                fields.text("law"),
                fields.text("title"),
                fields.choice("status", LAWS, Law.Status.IN_FORCE),
                fields.textOrEmpty("successor"));
        fields.done();
        if (law.status() != Law.Status.IN_FORCE && law.successor().isEmpty()) {
            fields.report("successor", "law.successor", law.name());
        }
        return new Entry<>(law.name(), law, fields);
    }

    private static Entry<Contact> contact(Fields fields) {
        var contact = new Contact(
                fields.id("id"),
                fields.text("name"),
                fields.textOrEmpty("number"),
                fields.textOrEmpty("address"),
                fields.choice("show", SHOWS, Contact.Show.NEVER),
                fields.textOrEmpty("hours"),
                fields.id("reach"),
                fields.flag("emergency"),
                fields.text("source"),
                fields.date("checked").orElse(LocalDate.MIN));
        fields.done();
        if (contact.show() == Contact.Show.SHOW
                && contact.number().isEmpty()
                && contact.address().isEmpty()) {
            fields.report("show", "contact.nothing", contact.id());
        }
        return new Entry<>(contact.id(), contact, fields);
    }

    private static Entry<Desk> desk(Fields fields) {
        var desk = new Desk(
                fields.id("id"),
                fields.text("name"),
                fields.text("responsible"),
                hours(fields.below("hours")),
                fields.id("fallback"),
                fields.flag("urgent"));
        fields.done();
        return new Entry<>(desk.id(), desk, fields);
    }

    private static List<Desk.Hours> hours(Fields week) {
        var hours = new ArrayList<Desk.Hours>();
        for (var day : DAYS) {
            if (week.has(day)) {
                hours(week, day).ifPresent(hours::add);
            }
        }
        week.done();
        return hours;
    }

    private static Optional<Desk.Hours> hours(Fields week, String day) {
        String text = week.text(day);
        var span = SPAN.matcher(text);
        try {
            if (span.matches()) {
                var from = LocalTime.parse(span.group(1));
                var until = LocalTime.parse(span.group(2));
                if (from.isBefore(until)) {
                    return Optional.of(new Desk.Hours(DAYS.indexOf(day) + 1, from, until));
                }
            }
        } catch (DateTimeException e) {
            // such as 25:00: said below
        }
        week.report(day, "value.hours", day, text);
        return Optional.empty();
    }

    private static Entry<Matter> matter(Fields fields) {
        var matter = new Matter(
                fields.id("id"),
                fields.button("button"),
                fields.id("desk"),
                fields.texts("with"),
                fields.flag("sensitive"));
        fields.done();
        return new Entry<>(matter.id(), matter, fields);
    }

    private static Entry<Topic> topic(Fields fields) {
        var topic = new Topic(fields.id("id"), fields.button("button"), fields.ids("articles"));
        fields.done();
        return new Entry<>(topic.id(), topic, fields);
    }
}
